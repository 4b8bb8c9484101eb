-- Rules of adjustments for the check command. Each query returns what breaks the rule named before it.

-- check: Movements of adjustments match the adjustments
-- Compares the end with a balance. The reason decides the other end.
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

-- check: An adjustment names its reversal exactly if its movement is reversed
select 'adjustment ' || a.id as broken from adjustments a
join movements m on m.document = a.id and m.kind = 'ADJUSTMENT' and m.reverses is null
left join movements r on r.reverses = m.id
where coalesce(a.reversal, '') <> coalesce(r.document, '')
order by broken limit 100;
