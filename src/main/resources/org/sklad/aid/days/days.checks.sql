-- The rules of days that the check command proves. Each query names what breaks the rule before it.
-- The figures at the end are printed beside them.

-- check: Every distribution day that is closed says what its figures were, and no other does
select 'distribution day ' || d.id as broken from distribution_days d
where (d.state = 'CLOSED' and not exists (select 1 from days_cancelled x where x.distribution_day = d.id))
  <> (exists (select 1 from days_closed c where c.distribution_day = d.id))
order by d.id limit 100;

-- check: Every number of a distribution day's queue was given once, and none before somebody came
select 'distribution day ' || d.id || ': ' || cast(e.number as varchar(10)) as broken
from distribution_days d join days_expected e on e.distribution_day = d.id
where e.number > d.last_number or (e.number > 0 and d.state = 'PLANNED') or (e.number > 0 and exists (
  select 1 from days_expected o
  where o.distribution_day = e.distribution_day and o.number = e.number and o.beneficiary <> e.beneficiary))
order by broken limit 100;

-- check: To a distribution day that was cancelled nobody came
select 'distribution day ' || x.distribution_day as broken
from days_cancelled x join distribution_days d on d.id = x.distribution_day
where d.state <> 'CLOSED' or d.last_number > 0
order by broken limit 100;

-- check: Whoever is on the list of a distribution day is due something
select 'distribution day ' || e.distribution_day as broken from days_expected e
where not exists (
  select 1 from days_due d where d.distribution_day = e.distribution_day and d.beneficiary = e.beneficiary)
order by broken limit 100;

-- check: What differed at the end of a distribution day was corrected by as much
-- Of what was counted, where the correction is missing, is of something else, or of another number.
select 'distribution day ' || f.distribution_day || ' line ' || cast(f.line as varchar(10)) as broken
from days_left f left join adjustments a on a.id = f.adjustment
where f.adjustment <> '' and (a.id is null or a.lot <> f.lot or a.location <> f.location or a.box <> f.box
  or a.quantity <> f.counted - f.standing)
order by broken limit 100;

-- check: No more people were served or absent on a distribution day than there were
select 'distribution day ' || c.distribution_day as broken from days_closed c
where c.served + c.absent > c.expected + c.late or c.absent > c.expected
order by broken limit 100;

-- figure: distribution days
select count(*) from distribution_days;

-- figure: people expected on them
select count(*) from days_expected;
