-- Rules of monitoring for the check command. Each query returns what breaks the rule named before it.

-- check: A sample has as many households as it says, at places within those that were served
select 'sample of day ' || s.distribution_day as broken from monitoring_samples s
where s.sampled <> (select count(*) from monitoring_households h where h.distribution_day = s.distribution_day)
  or exists (select 1 from monitoring_households h where h.distribution_day = s.distribution_day and h.place > s.households)
order by broken limit 100;

-- check: A sample is of a closed day, of its centre and date
select 'sample of day ' || s.distribution_day as broken from monitoring_samples s
join distribution_days d on d.id = s.distribution_day
left join days_closed c on c.distribution_day = d.id
where c.id is null or d.centre <> s.centre or d.held_on <> s.held_on
order by broken limit 100;

-- check: The replies to each question are as many as the households that answered
select 'question ' || q.question || ' of day ' || q.distribution_day as broken from (
  select distribution_day, question, sum(households) as households, count(*) as replies from monitoring_replies
  group by distribution_day, question) q
where q.replies <> 3 or q.households <> (select count(*) from monitoring_households h
  where h.distribution_day = q.distribution_day and h.state = 'ANSWERED')
union
select 'sample of day ' || s.distribution_day from monitoring_samples s
where 3 <> (select count(distinct r.question) from monitoring_replies r where r.distribution_day = s.distribution_day)
order by broken limit 100;

-- check: A sample whose time is over says of no household who it was
select 'household ' || h.id as broken from monitoring_households h
join monitoring_samples s on s.distribution_day = h.distribution_day
where s.ended = 1 and (h.household <> '' or h.beneficiary <> '' or h.answer <> '')
order by broken limit 100;

-- figure: households asked about distributions
select count(*) from monitoring_households where state <> 'WAITING';
