-- The rules of boxes that the check command proves. Each query names what breaks the rule before it.
-- The figures at the end are printed beside them.

-- check: What was done to a box went through that box
-- Acts whose goods went through another box, or another place, than they say.
select 'act ' || a.id || ', movement ' || m.id as broken
from box_acts a join movements m on m.document = a.id
where m.kind <> 'PUT_AWAY' or m.from_centre <> m.to_centre
  or (a.kind in ('MADE', 'FILLED') and (m.to_box <> a.box or m.to_location <> a.location))
  or (a.kind = 'EMPTIED' and (m.from_box <> a.box or m.from_location <> a.location))
  or (a.kind = 'MOVED' and (m.from_box <> a.box or m.to_box <> a.box or m.to_location <> a.location))
order by broken limit 100;

-- figure: boxes
select count(*) from boxes;
