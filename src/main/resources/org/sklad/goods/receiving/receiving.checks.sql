-- Rules of receiving for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Receipts match the lines of consignments
-- Receipts of handouts have line numbers below zero; the checks of handouts cover them.
select 'consignment ' || document || ' line ' || line || ' lot ' || lot as broken from (
  select l.consignment as document, l.line, c.centre, l.location, l.box, l.lot,
    l.units_each * l.times as quantity, 1 as said, 0 as moved
  from consignment_lines l join consignments c on c.id = l.consignment
  union all
  select document, line, to_centre, to_location, to_box, lot, -quantity, 0, 1
  from movements where kind = 'RECEIPT' and line > 0 and reverses is null) sides
group by document, line, centre, location, box, lot
having sum(quantity) <> 0 or sum(said) <> 1 or sum(moved) <> 1
order by broken limit 100;

-- check: A line of a consignment is marked as reversed exactly if its receipt is reversed
select 'consignment ' || l.consignment || ' line ' || l.line as broken from consignment_lines l
join movements m on m.document = l.consignment and m.line = l.line and m.kind = 'RECEIPT'
  and m.reverses is null
left join movements r on r.reverses = m.id
where (l.reversed_at is null) <> (r.id is null)
order by broken limit 100;

-- check: The restriction of every consignment exists
select 'consignment ' || c.id as broken from consignments c
left join restrictions r on r.code = c.restriction
where c.restriction <> '' and r.code is null
order by broken limit 100;

-- check: Every damaged line of a consignment is in quarantine with a reason
select 'consignment ' || l.consignment || ' line ' || l.line as broken
from consignment_lines l join locations p on p.id = l.location
where l.condition = 'DAMAGED' and (p.kind <> 'QUARANTINE' or l.reason = '')
order by broken limit 100;

-- check: Every package with a stored serial number belongs to a line that is not reversed
select 'consignment ' || p.consignment || ' line ' || p.line as broken from received_packs p
join consignment_lines l on l.consignment = p.consignment and l.line = p.line
where l.reversed_at is not null
order by broken limit 100;

-- check: Movements of sortings match the sorted goods
select 'sorting ' || document || ' lot ' || lot as broken from (
  select s.id as document, c.centre, s.location, s.box, s.lot, s.quantity, 1 as said, 0 as moved
  from sortings s join consignments c on c.id = s.consignment
  union all
  select m.document, m.from_centre, m.from_location, m.from_box, m.lot, -m.quantity, 0,
    case when p.kind = 'WRITE_OFF' and p.centre = m.from_centre then 1 else 2 end
  from movements m join locations p on p.id = m.to_location
  where m.kind = 'SORTING' and m.reverses is null) sides
group by document, centre, location, box, lot
having sum(quantity) <> 0 or sum(said) <> 1 or sum(moved) <> 1
order by broken limit 100;

-- check: A sorting is marked as reversed exactly if all its movements and lines are
select 'sorting ' || s.id as broken from sortings s
join movements m on m.document = s.id and m.kind = 'SORTING' and m.reverses is null
left join movements r on r.reverses = m.id
where (s.reversal is null) <> (r.id is null)
union all
select 'sorting ' || s.id || ' line ' || l.line from sortings s
join consignment_lines l on l.consignment = s.consignment and l.sorting = s.id
where s.reversal is not null and l.reversed_at is null
order by broken limit 100;

-- check: Contents of a sack belong to a sorting of the same consignment
select 'consignment ' || l.consignment || ' line ' || l.line as broken from consignment_lines l
left join sortings s on s.id = l.sorting and s.consignment = l.consignment
where l.sorting <> '' and s.id is null
order by broken limit 100;

-- check: Opening movements match the lines of openings
-- An opening cannot be reversed, so a movement that reverses one belongs to no line.
select 'opening ' || document || ' line ' || line || ' lot ' || lot as broken from (
  select l.document, l.line, p.centre, l.location, l.lot, l.quantity, 1 as said, 0 as moved
  from opening_lines l join openings p on p.id = l.document
  union all
  select document, line, to_centre, to_location, lot, -quantity, 0, 1
  from movements where kind = 'OPENING') sides
group by document, line, centre, location, lot
having sum(quantity) <> 0 or sum(said) <> 1 or sum(moved) <> 1
order by broken limit 100;

-- figure: consignments
select count(*) from consignments;

-- figure: sortings
select count(*) from sortings;

-- figure: openings
select count(*) from openings;
