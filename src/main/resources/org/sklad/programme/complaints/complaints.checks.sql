-- Rules of complaints for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end. No rule names a complaint by more than its id, and no figure counts by kind.

-- check: The state of every complaint follows from its acts
select c.id from complaints c
left join complaint_acts a on a.complaint = c.id and a.sequence = c.acts
where a.to_state is null or c.state <> a.to_state or c.acted_at <> a.acted_at
  or c.acts <> (select count(*) from complaint_acts x where x.complaint = c.id)
order by c.id limit 100;

-- check: Every act on a complaint begins in the state in which the previous one ended
select a.complaint || ' act ' || a.sequence from complaint_acts a
left join complaint_acts b on b.complaint = a.complaint and b.sequence = a.sequence - 1
where a.from_state <> coalesce(b.to_state, 'RECEIVED') or (a.sequence > 1 and b.sequence is null)
  or (a.sequence = 1 and a.act <> 'RECEIPT') or (a.sequence > 1 and a.act = 'RECEIPT')
order by a.complaint, a.sequence limit 100;

-- check: Complaints about staff and abuse, and no others, are confidential
select id from complaints
where confidential <> case when kind in ('STAFF', 'ABUSE') then 1 else 0 end
order by id limit 100;

-- check: Only a confidential complaint names an operator
select id from complaints where about is not null and confidential = 0 order by id limit 100;

-- check: A complaint has texts only while it has a key
select distinct c.id from complaints c
join complaint_acts a on a.complaint = c.id
where (c.wrapped = '' and a.text <> '') or (c.wrapped <> '' and a.sequence = 1 and a.text = '')
order by c.id limit 100;

-- check: Only a closed complaint has lost its texts
select id from complaints where wrapped = '' and state <> 'CLOSED' order by id limit 100;

-- figure: acts on complaints
select count(*) from complaint_acts;
