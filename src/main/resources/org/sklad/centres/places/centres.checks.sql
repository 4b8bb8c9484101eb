-- Rules of centres for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Every location is in the tree of its own centre
-- Other locations are in another centre or in a ring.
with recursive tree (id, centre) as (
  select id, centre from locations where parent is null
  union
  select l.id, l.centre from tree join locations l on l.parent = tree.id and l.centre = tree.centre)
select l.centre || '/' || l.code from locations l
where not exists (select 1 from tree where tree.id = l.id)
order by 1;

-- check: Every asset is in a room of its own centre
select a.centre || '/' || a.code from assets a join rooms r on r.id = a.room
where r.centre <> a.centre order by 1;

-- check: Every team has a bag in its home centre
select t.centre || '/' || t.code from teams t join locations l on l.id = t.bag
where l.centre <> t.centre or l.kind <> 'BAG' order by 1;

-- figure: centres
select count(*) from centres;

-- figure: locations
select count(*) from locations;

-- figure: rooms
select count(*) from rooms;

-- figure: assets
select count(*) from assets;

-- figure: teams
select count(*) from teams;
