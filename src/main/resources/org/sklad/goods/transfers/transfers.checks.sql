-- Rules of transfers for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Goods in transit are those that transfers sent and that are neither received nor explained
-- Each centre has one IN_TRANSIT, and only transfers send goods there.
select 'centre ' || centre || ' lot ' || lot || ' box ' || box || ': ' || cast(sum(quantity) as varchar(30)) as broken
from (
  select b.centre, b.lot, b.box, b.quantity from balances b
  join locations p on p.id = b.location where p.kind = 'IN_TRANSIT'
  union all
  select t.from_centre, g.lot, g.box, -(g.sent - g.received - g.explained)
  from transfer_goods g join transfers t on t.id = g.transfer) sides
group by centre, lot, box having sum(quantity) <> 0
order by broken limit 100;

-- check: The state of every transfer follows from its goods
select 'transfer ' || t.id || ' is ' || t.state as broken from transfers t
left join (select transfer, sum(sent) as sent, sum(received + explained) as done from transfer_goods
  group by transfer) g on g.transfer = t.id
where t.state <> case
  when g.sent is null then case when t.state = 'CANCELLED' then 'CANCELLED' else 'DRAFT' end
  when g.done = 0 then 'DISPATCHED'
  when g.done < g.sent then 'PARTLY_RECEIVED'
  else 'RECEIVED' end
order by broken limit 100;

-- check: Sent, received and explained quantities of a transfer match its movements
-- Compares each quantity with its movements. A reversal counts negative. Goods missing in a box that arrived count as sent
-- without the box.
select 'transfer ' || document || ' lot ' || lot || ' box ' || box as broken from (
  select transfer as document, lot, box, sent, received, explained from transfer_goods
  union all
  select document, lot, from_box, 0, -quantity, 0 from movements
  where kind = 'TRANSFER_IN' and from_centre <> to_centre and reverses is null
  union all
  select document, lot, to_box, 0, quantity, 0 from movements
  where kind = 'TRANSFER_IN' and from_centre <> to_centre and reverses is not null
  union all
  select m.document, m.lot, m.to_box, -m.quantity, 0, 0 from movements m where m.kind = 'TRANSFER_OUT'
  union all
  select document, lot, from_box, quantity, 0, 0 from movements
  where kind = 'TRANSFER_IN' and from_location = to_location
  union all
  select document, lot, to_box, -quantity, 0, 0 from movements
  where kind = 'TRANSFER_IN' and from_location = to_location
  union all
  select m.document, m.lot, m.from_box, 0, 0, -m.quantity from movements m
  join locations f on f.id = m.from_location
  where m.kind = 'TRANSFER_IN' and m.from_centre = m.to_centre and m.from_location <> m.to_location
    and f.kind = 'IN_TRANSIT') sides
group by document, lot, box
having sum(sent) <> 0 or sum(received) <> 0 or sum(explained) <> 0
order by broken limit 100;

-- check: Movements of explanations match the explained discrepancies
-- The two ends of a movement follow from the reason.
select 'transfer ' || document || ' line ' || line || ' lot ' || lot as broken from (
  select transfer as document, line, lot, reason, quantity from transfer_explanations
  union all
  select m.document, m.line, m.lot, case
    when f.kind = 'COUNT_DIFFERENCE' then 'EXTRA'
    when t.kind = 'WRITE_OFF' then coalesce(m.reason, '')
    else 'NOT_SENT' end, -m.quantity
  from movements m
  join locations f on f.id = m.from_location
  join locations t on t.id = m.to_location
  where m.kind = 'TRANSFER_IN' and m.from_centre = m.to_centre and m.from_location <> m.to_location) sides
group by document, line, lot, reason having sum(quantity) <> 0
order by broken limit 100;

-- check: Every box in transit contains goods of a transfer
-- A box enters IN_TRANSIT with goods and leaves it with the last of them.
select 'box ' || x.code as broken from boxes x join locations p on p.id = x.location
where p.kind = 'IN_TRANSIT'
  and not exists (select 1 from transfer_goods g join transfers t on t.id = g.transfer
    where g.box = x.code and t.from_centre = x.centre and g.sent > g.received + g.explained)
order by broken limit 100;

-- check: Every movement of a transfer is between its two centres
-- From or to the sending centre, and never to a third centre.
select 'movement ' || m.id as broken from movements m
left join transfers t on t.id = m.document
where m.kind in ('TRANSFER_OUT', 'TRANSFER_IN')
  and (t.id is null or m.line > t.last_line or m.from_centre not in (t.from_centre, t.to_centre)
    or m.to_centre not in (t.from_centre, t.to_centre)
    or (m.kind = 'TRANSFER_OUT' and (m.from_centre <> t.from_centre or m.to_centre <> t.from_centre)))
order by broken limit 100;

-- check: Every waybill number consists of centre, year and running number
select 'transfer ' || number as broken from transfers
where number <> from_centre || '-' || substr('0000' || serial_year, length('0000' || serial_year) - 3)
  || '-T' || case when serial > 9999 then '' || serial
    else substr('0000' || serial, length('0000' || serial) - 3) end
order by broken limit 100;

-- figure: transfers
select count(*) from transfers;
