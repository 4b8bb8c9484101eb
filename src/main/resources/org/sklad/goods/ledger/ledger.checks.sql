-- Rules of stock for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: For every item the sum over all locations is zero
-- Virtual locations have no balance. Their quantity is the sum of their movements.
select sku || ': ' || cast(sum(change) as varchar(30)) from (
  select l.made_as as sku, b.quantity as change from balances b join lots l on l.code = b.lot
  union all
  select sku, quantity from movements where to_balance is null
  union all
  select sku, -quantity from movements where from_balance is null) ends
group by sku having sum(change) <> 0 order by sku limit 100;

-- check: Every balance is the sum of its movements, by lot, box and location
select 'lot ' || lot || ' box ' || box || ' location ' || location || ': '
  || cast(sum(change) as varchar(30))
from (
  select lot, box, location, quantity as change from balances
  union all
  select lot, to_box, to_location, -quantity from movements where to_balance is not null
  union all
  select lot, from_box, from_location, quantity from movements where from_balance is not null) ends
group by lot, box, location having sum(change) <> 0 order by lot, box, location limit 100;

-- check: No balance is below zero
select 'lot ' || lot || ' box ' || box || ' location ' || location || ': ' || quantity
from balances where quantity < 0 order by lot, box, location limit 100;

-- check: The balance on each movement is the sum up to it
select 'movement ' || id || ': ' || written || ' instead of ' || cast(running as varchar(30)) from (
  select id, written,
    sum(change) over (partition by lot, box, location order by id rows unbounded preceding) as running
  from (
    select id, lot, to_box as box, to_location as location, quantity as change, to_balance as written
    from movements where to_balance is not null
    union all
    select id, lot, from_box, from_location, -quantity, from_balance
    from movements where from_balance is not null) ends) sums
where written <> running order by id limit 100;

-- check: Only real locations and goods in transit have balances
select 'movement ' || m.id from movements m
join locations f on f.id = m.from_location
join locations t on t.id = m.to_location
where (m.from_balance is not null) <> (f.kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE', 'IN_TRANSIT'))
  or (m.to_balance is not null) <> (t.kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE', 'IN_TRANSIT'))
order by m.id limit 100;

-- check: Movements, balances, lots and boxes repeat item, expiry date and centre correctly
select 'movement ' || m.id as broken from movements m
join lots l on l.code = m.lot
join locations f on f.id = m.from_location
join locations t on t.id = m.to_location
where m.sku <> l.made_as or m.from_centre <> f.centre or m.to_centre <> t.centre
union all
select 'balance of lot ' || b.lot || ' at location ' || b.location from balances b
join lots l on l.code = b.lot
join locations p on p.id = b.location
where b.sku <> l.sku or b.expires_on <> l.expires_on or b.centre <> p.centre
union all
select 'lot ' || l.code from lots l
left join items i on i.sku = l.made_as
where i.sku is null or l.sku <> i.counts_as
union all
select 'box ' || x.code from boxes x join locations p on p.id = x.location where x.centre <> p.centre
order by broken limit 100;

-- check: Every reversal mirrors its movement
select 'movement ' || r.id || ' for ' || m.id from movements r join movements m on m.id = r.reverses
where r.lot <> m.lot or r.quantity <> m.quantity or r.kind <> m.kind or r.id < m.id
  or r.from_location <> m.to_location or r.from_box <> m.to_box
  or r.to_location <> m.from_location or r.to_box <> m.from_box
order by r.id limit 100;

-- check: Goods in a box are at the location of the box
select 'box ' || b.box || ' lot ' || b.lot from balances b left join boxes x on x.code = b.box
where b.quantity > 0 and b.box > 0 and (x.location is null or x.location <> b.location)
order by b.box, b.lot limit 100;

-- check: The number of a box is one that its centre gave
select 'box ' || x.code || ' number ' || x.number from boxes x left join box_numbers n on n.centre = x.centre
where x.number < 1 or n.last is null or x.number > n.last
order by x.code limit 100;

-- check: The donor and funding source of every lot exist
select 'lot ' || l.code from lots l
left join sources d on d.kind = 'DONOR' and d.code = l.donor
left join sources f on f.kind = 'FUNDING_SOURCE' and f.code = l.funding_source
where (l.donor <> '' and d.code is null) or (l.funding_source <> '' and f.code is null)
order by l.code limit 100;

-- check: A lot number is marked exactly if it has two expiry dates
select 'lots of ' || sku || ' with the number ' || number from lots
group by sku, number
having (count(distinct case when number <> '' and expires_on <> '9999-12-31' then expires_on end) > 1)
  <> (max(expiry_differs) = 1)
order by sku, number limit 100;

-- figure: lots
select count(*) from lots;

-- figure: movements
select count(*) from movements;

-- figure: balances above zero
select count(*) from balances where quantity > 0;

-- figure: units in stock and on the way
select cast(coalesce(sum(quantity), 0) as bigint) from balances;

-- figure: adjustments
select count(*) from adjustments;
