-- Rules of focal points for the check command. Each query returns what breaks the rule named before it.

-- check: No operator is named twice as a focal point of the same centres
select operator || ' ' || coalesce(centre, '*') as broken from complaint_focal_points
where removed_at is null group by operator, centre having count(*) > 1 order by broken limit 100;

-- check: Every removal of a focal point says when and by whom
select id from complaint_focal_points
where (removed_at is null and removed_by is not null) or (removed_at is not null and removed_by is null) or removed_at < named_at
order by id limit 100;

-- figure: named focal points
select count(*) from complaint_focal_points;
