-- Rules of boxes for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Movements of an act on a box go through that box
-- Finds acts whose movements name another box or another place.
select 'act ' || a.id || ', movement ' || m.id as broken
from box_acts a join movements m on m.document = a.id
where m.kind <> 'PUT_AWAY' or m.from_centre <> m.to_centre
  or (a.kind in ('MADE', 'FILLED') and (m.to_box <> a.box or m.to_location <> a.location))
  or (a.kind = 'EMPTIED' and (m.from_box <> a.box or m.from_location <> a.location))
  or (a.kind = 'MOVED' and (m.from_box <> a.box or m.to_box <> a.box or m.to_location <> a.location))
order by broken limit 100;

-- figure: boxes
select count(*) from boxes;
