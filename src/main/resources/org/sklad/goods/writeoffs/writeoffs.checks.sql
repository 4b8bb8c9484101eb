-- Rules of write-offs for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Every written-off quantity belongs to a write-off of its centre and has its reason
select 'movement ' || m.id as broken from movements m
left join write_offs w on w.id = m.document
where m.kind = 'WRITE_OFF' and m.reverses is null
  and (w.id is null or m.from_centre <> w.centre or m.to_centre <> w.centre or m.reason <> w.reason
    or m.to_balance is not null)
order by broken limit 100;

-- check: Every write-off has movements
select 'write-off ' || w.number as broken from write_offs w
where not exists (select 1 from movements m
  where m.document = w.id and m.kind = 'WRITE_OFF' and m.reverses is null)
order by broken limit 100;

-- check: A write-off is marked as reversed exactly if all its movements are
select distinct 'write-off ' || w.number as broken from write_offs w
join movements m on m.document = w.id and m.reverses is null
left join movements r on r.reverses = m.id and r.reverses is not null
where (w.reversal is null) <> (r.id is null)
order by broken limit 100;

-- check: The number of every write-off consists of centre, year and running number
select 'write-off ' || number as broken from write_offs
where number <> centre || '-' || substr('0000' || serial_year, length('0000' || serial_year) - 3)
  || '-W' || case when serial > 9999 then '' || serial
    else substr('0000' || serial, length('0000' || serial) - 3) end
order by broken limit 100;

-- figure: write-offs
select count(*) from write_offs;
