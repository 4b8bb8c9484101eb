-- Rules of medical expenses for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: The state of every medical expense is that of its decision
select 'medical expense ' || e.id as broken
from medical_expenses e left join medical_decisions d on d.expense = e.id
where coalesce(d.state, 'RECORDED') <> e.state
order by broken limit 100;

-- check: No author decided about their own medical expense, and only the author withdrew it
select 'medical expense ' || e.id as broken
from medical_expenses e join medical_decisions d on d.expense = e.id
where (d.operator = e.operator) <> (d.state = 'WITHDRAWN') or d.decided_at < e.recorded_at
order by broken limit 100;

-- check: Every medical expense has a photo, except those of erased people
-- Expenses of erased people have no photo, and all others have one.
select 'medical expense ' || e.id as broken
from medical_expenses e
left join data_keys k on k.beneficiary = e.beneficiary
left join stored_files f on f.id = e.photo
left join medical_decisions d on d.expense = e.id
where (k.beneficiary is not null and f.id is null)
  or (k.beneficiary is null and (e.photo <> '' or e.note <> '' or coalesce(d.reason, '') <> ''))
order by broken limit 100;

-- check: Every medical expense has a source and an amount above zero
select 'medical expense ' || e.id as broken
from medical_expenses e
left join sources s on s.kind = 'FUNDING_SOURCE' and s.code = e.funding_source
where s.code is null or e.minor <= 0 or length(e.currency) <> 3
order by broken limit 100;

-- check: No follow-up of a medical expense is before the payment
select 'medical expense ' || e.id as broken
from medical_expenses e
where e.follow_up_on <= e.paid_on or (e.follow_up_on is null and e.followed_up_at is not null) or e.followed_up_at < e.recorded_at
order by broken limit 100;

-- figure: medical expenses
select count(*) from medical_expenses;

-- figure: medical expenses approved
select count(*) from medical_expenses where state = 'APPROVED';
