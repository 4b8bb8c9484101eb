-- Rules of counts for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Movements of approved counts match the differences of their lines
select 'count ' || document || ' line ' || line || ' lot ' || lot as broken from (
  select l.document, l.line, c.centre, l.location, l.box, l.lot, l.quantity - l.expected as change,
    1 as said, 0 as moved
  from count_lines l join counts c on c.id = l.document and c.state = 'APPROVED'
  where l.live = 1 and l.recount is null and l.quantity <> l.expected
  union all
  select m.document, m.line, m.from_centre, m.from_location, m.from_box, m.lot, m.quantity, 0, 1
  from movements m join locations t on t.id = m.to_location and t.kind = 'COUNT_DIFFERENCE'
  where m.kind = 'COUNT' and m.from_balance is not null
  union all
  select m.document, m.line, m.to_centre, m.to_location, m.to_box, m.lot, -m.quantity, 0, 1
  from movements m join locations f on f.id = m.from_location and f.kind = 'COUNT_DIFFERENCE'
  where m.kind = 'COUNT' and m.to_balance is not null) sides
group by document, line, centre, location, box, lot
having sum(change) <> 0 or sum(said) <> 1 or sum(moved) <> 1
order by broken limit 100;

-- check: Every movement of a count has the count difference at one end
select 'movement ' || m.id as broken from movements m
join locations f on f.id = m.from_location
join locations t on t.id = m.to_location
where m.kind = 'COUNT' and (m.reverses is not null
  or (f.kind = 'COUNT_DIFFERENCE') = (t.kind = 'COUNT_DIFFERENCE'))
order by m.id limit 100;

-- check: Every line of a count is the sum of its scans
-- A scan of the kind NUMBER sets the quantity, and later scans add to it. The last scan that was not taken back sets the stamp.
select 'count ' || l.document || ' line ' || l.line as broken from count_lines l
left join (
  select s.document, s.line,
    max(case when s.kind = 'NUMBER' then s.scan else 0 end) as begun,
    max(case when s.kind = 'TAKEN_BACK' then 0 else s.scan end) as told,
    max(s.scan) as last
  from count_scans s group by s.document, s.line) t on t.document = l.document and t.line = l.line
left join count_scans b on b.document = l.document and b.scan = t.begun
left join count_scans e on e.document = l.document and e.scan = t.told
left join count_scans z on z.document = l.document and z.scan = t.last
where b.scan is null or e.scan is null
  or l.since <> b.stamp or l.stamp <> e.stamp or l.expected <> e.expected
  or (l.live = 1) <> (z.kind <> 'TAKEN_BACK')
  or l.quantity <> (select sum(s.quantity) from count_scans s
    where s.document = l.document and s.line = l.line and s.scan >= t.begun)
order by broken limit 100;

-- check: The expected quantity of each scan is the balance after its last movement
-- With a stamp of 0, no goods had moved there before.
select 'count ' || s.document || ' scan ' || s.scan as broken from count_scans s
join count_lines l on l.document = s.document and l.line = s.line
left join movements m on m.id = s.stamp and m.lot = l.lot
where s.expected <> coalesce(
  case when m.to_location = l.location and m.to_box = l.box then m.to_balance end,
  case when m.from_location = l.location and m.from_box = l.box then m.from_balance end,
  case when s.stamp = 0 then 0 else -1 end)
order by broken limit 100;

-- check: No count was approved by an operator who counted in it
select distinct 'count ' || c.id as broken from counts c
join count_scans s on s.document = c.id and s.operator = c.closed_by
where c.state = 'APPROVED' order by broken limit 100;

-- check: Every count has all its scans
select 'count ' || c.id || ': ' || count(s.scan) || ' of ' || c.last_scan || ' scans' as broken
from counts c left join count_scans s on s.document = c.id
group by c.id, c.last_scan having count(s.scan) <> c.last_scan
order by broken limit 100;

-- figure: counts
select count(*) from counts;
