-- Rules of records that devices made, and of decisions about them, for the check command. Each query returns what breaks the rule named
-- before it. The command also prints the figures at the end.

-- check: Every record of a device is booked by the room of its kind, or is a need of nobody
select 'record ' || r.id || ' ' || r.kind as broken from offline_records r
where (case r.kind
    when 'NEED' then (select count(*) from needs n where n.id = r.id and n.beneficiary = r.beneficiary)
      + (select count(*) from needs_of_nobody n where n.id = r.id and r.beneficiary is null)
    when 'WORK_ORDER' then (select count(*) from work_orders w where w.id = r.id and w.number = r.thing and w.centre = r.centre)
    when 'CONSULTATION' then (select count(*) from consultations c
      where c.id = r.id and c.centre = r.centre and coalesce(c.beneficiary, '') = coalesce(r.beneficiary, ''))
    when 'INFORMATION_SESSION' then (select count(*) from information_sessions s where s.id = r.id and s.centre = r.centre)
    else (select count(*) from field_visits v where v.id = r.id and v.number = r.thing and v.state = 'DONE') end) <> 1
order by broken limit 100;

-- check: A code of nobody is marked, and kept until a manager decides
select 'record ' || r.id as broken from offline_records r
where (r.named <> '') <> (exists (
  select 1 from offline_marks m where m.record = r.id and m.kind = 'PERSON' and m.detail = 'UNKNOWN' and m.open = 1))
order by broken limit 100;

-- check: A mark of a record is at the centre of the record, and open until a manager decides or the record ends
select 'mark ' || m.id || ' of record ' || r.id as broken from offline_marks m
join offline_records r on r.id = m.record
where m.centre <> r.centre or m.recorded_at <> r.recorded_at
  or (m.open = 1 and exists (select 1 from offline_decisions d where d.mark = m.id))
  or (m.open = 1 and exists (select 1 from needs n where n.id = r.id and n.state = 'WITHDRAWN'))
  or (m.open = 1 and exists (select 1 from information_sessions s where s.id = r.id and s.reversal is not null))
  or (m.open = 0 and r.kind in ('CONSULTATION', 'FIELD_VISIT')
    and not exists (select 1 from offline_decisions d where d.mark = m.id))
order by broken limit 100;

-- figure: records of devices that are no handouts
select count(*) from offline_records;

-- figure: conflicts of records of devices that are no handouts
select count(*) from offline_marks;
