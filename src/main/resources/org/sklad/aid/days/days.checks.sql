-- Rules of days for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Exactly the closed distribution days have stored figures
select 'distribution day ' || d.id as broken from distribution_days d
where (d.state = 'CLOSED' and not exists (select 1 from days_cancelled x where x.distribution_day = d.id))
  <> (exists (select 1 from days_closed c where c.distribution_day = d.id))
order by d.id limit 100;

-- check: Every queue number of a distribution day was given once, on an arrival
select 'distribution day ' || d.id || ': ' || cast(e.number as varchar(10)) as broken
from distribution_days d join days_expected e on e.distribution_day = d.id
where e.number > d.last_number or (e.number > 0 and d.state = 'PLANNED') or (e.number > 0 and exists (
  select 1 from days_expected o
  where o.distribution_day = e.distribution_day and o.number = e.number and o.beneficiary <> e.beneficiary))
order by broken limit 100;

-- check: A cancelled distribution day has no arrivals
select 'distribution day ' || x.distribution_day as broken
from days_cancelled x join distribution_days d on d.id = x.distribution_day
where d.state <> 'CLOSED' or d.last_number > 0
order by broken limit 100;

-- check: Every person on the list of a distribution day is due goods
select 'distribution day ' || e.distribution_day as broken from days_expected e
where not exists (
  select 1 from days_due d where d.distribution_day = e.distribution_day and d.beneficiary = e.beneficiary)
order by broken limit 100;

-- check: Corrections at the end of a distribution day match its differences
-- Finds counted lots whose correction is missing or has another lot or quantity.
select 'distribution day ' || f.distribution_day || ' line ' || cast(f.line as varchar(10)) as broken
from days_left f left join adjustments a on a.id = f.adjustment
where f.adjustment <> '' and (a.id is null or a.lot <> f.lot or a.location <> f.location or a.box <> f.box
  or a.quantity <> f.counted - f.standing)
order by broken limit 100;

-- check: People served or absent on a distribution day do not exceed its people
select 'distribution day ' || c.distribution_day as broken from days_closed c
where c.served + c.absent > c.expected + c.late or c.absent > c.expected
order by broken limit 100;

-- figure: distribution days
select count(*) from distribution_days;

-- figure: people expected on them
select count(*) from days_expected;
