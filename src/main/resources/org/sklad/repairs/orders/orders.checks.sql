-- Rules of repairs for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: The state of every work order follows from its acts
select w.number from work_orders w
left join work_order_acts a on a.work_order = w.id and a.sequence = w.acts
where w.state <> coalesce(a.to_state, 'REPORTED')
  or (w.acts > 0 and a.sequence is null)
  or w.acts <> (select count(*) from work_order_acts x where x.work_order = w.id)
order by w.number limit 100;

-- check: Every act on a work order begins in the state in which the previous one ended
select w.number || ' act ' || a.sequence from work_order_acts a
join work_orders w on w.id = a.work_order
left join work_order_acts b on b.work_order = a.work_order and b.sequence = a.sequence - 1
where a.from_state <> coalesce(b.to_state, 'REPORTED')
  or (a.sequence > 1 and b.sequence is null)
order by w.number, a.sequence limit 100;

-- check: Every work order number consists of centre, year and running number
-- At least four digits, with leading zeros.
select number from work_orders
where number <> centre || '-' || serial_year || '-' ||
  case when serial < 10000 then substr(cast(10000 + serial as varchar(10)), 2)
    else cast(serial as varchar(10)) end
order by number limit 100;

-- check: Parts of work orders match their movements
select 'act ' || act || ' lot ' || lot || ': ' || cast(sum(quantity) as varchar(30)) as broken from (
  select act, lot, location, quantity from work_order_parts
  union all
  select document, lot, from_location, -quantity from movements where kind = 'REPAIR_ISSUE'
  union all
  select document, lot, to_location, quantity from movements where kind = 'REPAIR_RETURN') ends
group by act, lot, location having sum(quantity) <> 0 order by broken limit 100;

-- check: No work order returned more parts than it used
select w.number || ' lot ' || p.lot as broken from work_order_parts p
join work_orders w on w.id = p.work_order
group by w.number, p.lot having sum(p.quantity) < 0 order by broken limit 100;

-- figure: work orders
select count(*) from work_orders;

-- figure: acts on work orders
select count(*) from work_order_acts;

-- figure: parts of work orders
select count(*) from work_order_parts;
