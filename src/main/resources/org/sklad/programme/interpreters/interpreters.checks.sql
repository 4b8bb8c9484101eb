-- Rules of interpreters for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: No interpreter is booked twice at the same time
select 'booking ' || b.id as broken from interpreter_bookings b
join interpreter_bookings other on other.interpreter = b.interpreter and other.id <> b.id
  and other.from_at < b.to_at and other.to_at > b.from_at
where b.state <> 'RELEASED' and other.state <> 'RELEASED'
order by broken limit 100;

-- check: No interpreter worked twice at the same time
select 'booking ' || b.id as broken from interpreter_bookings b
join interpreter_bookings other on other.worked_by = b.worked_by and other.id <> b.id
  and other.worked_from < b.worked_to and other.worked_to > b.worked_from
order by broken limit 100;

-- check: Every booking lies within the hours that the interpreter was available when it was made
select 'booking ' || b.id as broken from interpreter_bookings b
left join interpreter_booking_days d on d.booking = b.id
where d.booking is null or d.from_minute < d.available_from or d.to_minute > d.available_to or d.from_minute >= d.to_minute
order by broken limit 100;

-- check: The days of every booking have all its minutes
select 'booking ' || b.id as broken from interpreter_bookings b
join interpreter_booking_days d on d.booking = b.id
group by b.id, b.from_at, b.to_at
having sum(d.to_minute - d.from_minute) * 60000000 <> b.to_at - b.from_at
order by broken limit 100;

-- check: No interpreter is booked in an absence that was known before the end of the booking
select distinct 'booking ' || b.id as broken from interpreter_bookings b
join interpreter_booking_days d on d.booking = b.id
join interpreter_absences a on a.interpreter = b.interpreter and d.on_day >= a.from_on and d.on_day <= a.until_on
where b.state <> 'RELEASED' and b.to_at > a.recorded_at and (b.ended_at is null or b.ended_at > a.recorded_at)
order by broken limit 100;

-- check: The state of every request is that of its booking
select 'request ' || r.id as broken from interpreter_requests r
left join interpreter_bookings b on b.request = r.id and b.state <> 'RELEASED'
where coalesce(b.state, '-') <> case r.state when 'ASSIGNED' then 'BOOKED' when 'DONE' then 'DONE' else '-' end
order by broken limit 100;

-- check: Every booking has the centre and the times of its request
select 'booking ' || b.id as broken from interpreter_bookings b
join interpreter_requests r on r.id = b.request
where b.centre <> r.centre or b.from_at <> r.from_at or b.to_at <> r.to_at or b.month <> r.month
order by broken limit 100;

-- check: A reason and times of work are exactly where they belong
select 'booking ' || b.id as broken from interpreter_bookings b
where (b.reason is not null) <> (b.state = 'RELEASED') or (b.worked_from is not null) <> (b.state = 'DONE')
  or (b.worked_to is not null) <> (b.state = 'DONE') or (b.worked_by is not null) <> (b.state = 'DONE') or (b.ended_at is null) <> (b.state = 'BOOKED')
  or b.worked_from >= b.worked_to
order by broken limit 100;

-- check: Every correction is of recorded work
select 'correction ' || c.id as broken from interpreter_corrections c
where not exists (select 1 from interpreter_bookings b where b.request = c.request and b.state = 'DONE')
  and not exists (select 1 from interpreter_corrections t
    where t.request = c.request and t.taken_back = 1 and t.corrected_at >= c.corrected_at)
order by broken limit 100;

-- check: Every interpreter has a language
select 'interpreter ' || i.code as broken from interpreters i
where not exists (select 1 from interpreter_languages l where l.interpreter = i.code)
order by broken limit 100;

-- figure: interpreters
select count(*) from interpreters;

-- figure: interpreter requests
select count(*) from interpreter_requests;
