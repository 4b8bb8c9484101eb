-- Rules of records in files of phones, for the check command. Each query returns what breaks the rule named before it. The command also
-- prints the figures at the end.

-- check: An unreadable record that waits for a manager has its content
select 'unreadable record ' || u.id as broken from unreadable_records u
where u.state = 'OPEN' and u.sealed = ''
order by broken limit 100;

-- check: An unreadable record without content names nobody
select 'unreadable record ' || u.id as broken from unreadable_records u
join unreadable_record_people p on p.record = u.id
where u.sealed = '' or u.state = 'ERASED'
order by broken limit 100;

-- figure: unreadable records of phones
select count(*) from unreadable_records;
