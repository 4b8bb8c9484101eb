-- The rules of adjustments that the check command proves. Each query names what breaks the rule before it.

-- check: Every adjustment is the movement that it says, and every adjusting movement is one
-- A movement is compared at the end that keeps a balance; the other is where its reason sends it.
select 'adjustment ' || document || ' lot ' || lot as broken from (
  select id as document, centre, location, lot, box, reason, quantity, 1 as said, 0 as moved from adjustments
  union all
  select document, from_centre, from_location, lot, from_box, coalesce(reason, ''), quantity, 0, 1
  from movements where kind = 'ADJUSTMENT' and reverses is null and from_balance is not null
  union all
  select document, to_centre, to_location, lot, to_box, coalesce(reason, ''), -quantity, 0, 1
  from movements where kind = 'ADJUSTMENT' and reverses is null and from_balance is null) sides
group by document, centre, location, lot, box, reason
having sum(quantity) <> 0 or sum(said) <> 1 or sum(moved) <> 1
order by broken limit 100;

-- check: Every adjustment that was taken back says so, and no other does
select 'adjustment ' || a.id as broken from adjustments a
join movements m on m.document = a.id and m.kind = 'ADJUSTMENT' and m.reverses is null
left join movements r on r.reverses = m.id
where coalesce(a.reversal, '') <> coalesce(r.document, '')
order by broken limit 100;
