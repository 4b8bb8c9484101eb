-- Rules of field visits for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figure at the end.

-- check: Every field visit has a member, and a team of its centre or none
select 'visit ' || v.number as broken
from field_visits v left join teams t on t.centre = v.centre and t.code = v.team
where (v.team <> '' and t.code is null)
  or not exists (select 1 from field_visit_members m where m.visit = v.id)
order by broken limit 100;

-- check: Exactly the cancelled field visits have a reason, and the number has the year of the day
select 'visit ' || v.number as broken
from field_visits v
where (v.reason <> '') <> (v.state = 'CANCELLED') or v.serial_year <> cast(substr(v.visit_on, 1, 4) as integer)
order by broken limit 100;

-- check: A consultation names only a visit to its centre on its day
select 'consultation ' || c.id as broken
from consultations c join field_visits v on v.id = c.visit
where v.centre <> c.centre or v.visit_on <> c.occurred_on
order by broken limit 100;

-- figure: field visits
select count(*) from field_visits;
