-- Rules of reconciliations for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Movements of a reconciliation match the counted goods
select 'reconciliation ' || document || ' line ' || line as broken from (
  select r.id as document, l.line, l.lot, l.box, r.bag, r.returns_to, l.counted as change
  from reconciliations r join reconciliation_lines l on l.reconciliation = r.id
  where r.state = 'COMPLETED'
  union all
  select m.document, m.line, m.lot, m.from_box, m.from_location, m.to_location, -m.quantity
  from reconciliations r join movements m on m.document = r.id) sides
group by document, line, lot, box, bag, returns_to having sum(change) <> 0
order by broken limit 100;

-- check: Adjustments of a reconciliation match its differences and their reasons
select 'reconciliation ' || r.id || ' line ' || l.line as broken
from reconciliations r
join reconciliation_lines l on l.reconciliation = r.id
left join adjustments a on a.id = l.adjustment
where (r.state = 'OPEN' and l.adjustment is not null)
  or (r.state = 'COMPLETED' and l.counted <> l.expected and l.adjustment is null)
  or (l.adjustment is not null and (a.id is null or a.location <> r.bag or a.lot <> l.lot or a.box <> l.box
    or a.reason <> l.reason or a.quantity <> l.counted - l.expected))
order by broken limit 100;

-- check: Quantities of a reconciliation match the movements of its bag
select 'reconciliation ' || r.id || ' line ' || l.line as broken
from reconciliations r
join reconciliation_lines l on l.reconciliation = r.id
where r.state = 'COMPLETED' and (l.expected <> l.loaded - l.handed_out + l.otherwise
  or l.loaded <> (select coalesce(sum(case when m.to_location = r.bag and m.to_box = l.box then m.quantity
      else -m.quantity end), 0) from movements m
    where m.lot = l.lot and m.id > l.since and m.id <= l.stamp and m.kind = 'PUT_AWAY' and m.document <> r.id
      and ((m.to_location = r.bag and m.to_box = l.box) or (m.from_location = r.bag and m.from_box = l.box)))
  or l.handed_out <> (select coalesce(sum(case when m.to_location = r.bag and m.to_box = l.box then -m.quantity
      else m.quantity end), 0) from movements m
    where m.lot = l.lot and m.id > l.since and m.id <= l.stamp
      and m.kind in ('HANDOUT', 'HANDOUT_RETURN')
      and ((m.to_location = r.bag and m.to_box = l.box) or (m.from_location = r.bag and m.from_box = l.box)))
  or l.otherwise <> (select coalesce(sum(case when m.to_location = r.bag and m.to_box = l.box then m.quantity
      else -m.quantity end), 0) from movements m
    where m.lot = l.lot and m.id > l.since and m.id <= l.stamp and m.kind not in ('PUT_AWAY', 'HANDOUT', 'HANDOUT_RETURN')
      and m.document <> coalesce(l.adjustment, '')
      and ((m.to_location = r.bag and m.to_box = l.box) or (m.from_location = r.bag and m.from_box = l.box))))
order by broken limit 100;

-- check: A reconciliation of a lot begins where the previous one of the same bag ended
select 'reconciliation ' || r.id || ' line ' || l.line as broken
from reconciliations r
join reconciliation_lines l on l.reconciliation = r.id
where r.state = 'COMPLETED' and l.since <> coalesce((
  select max(p.stamp) from reconciliation_lines p join reconciliations q on q.id = p.reconciliation
  where q.bag = r.bag and p.lot = l.lot and p.box = l.box and p.stamp < l.stamp), 0)
order by broken limit 100;

-- figure: reconciliations
select count(*) from reconciliations;
