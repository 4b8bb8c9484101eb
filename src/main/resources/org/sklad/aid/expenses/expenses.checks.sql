-- The rules of programme that the check command proves. Each query names what breaks the rule before it.
-- The figures at the end are printed beside them.

-- check: Every medical expense is in the state that was decided of it
select 'medical expense ' || e.id as broken
from medical_expenses e left join medical_decisions d on d.expense = e.id
where coalesce(d.state, 'RECORDED') <> e.state
order by broken limit 100;

-- check: Nobody decided of a medical expense that they recorded, and nobody else withdrew one
select 'medical expense ' || e.id as broken
from medical_expenses e join medical_decisions d on d.expense = e.id
where (d.operator = e.operator) <> (d.state = 'WITHDRAWN') or d.decided_at < e.recorded_at
order by broken limit 100;

-- check: Every medical expense has a photo of its document, and none of who was erased
-- Of who was erased nothing is left to read, and of everybody else the photo is there.
select 'medical expense ' || e.id as broken
from medical_expenses e
left join data_keys k on k.beneficiary = e.beneficiary
left join stored_files f on f.id = e.photo
left join medical_decisions d on d.expense = e.id
where (k.beneficiary is not null and f.id is null)
  or (k.beneficiary is null and (e.photo <> '' or e.note <> '' or coalesce(d.reason, '') <> ''))
order by broken limit 100;

-- check: Every medical expense was paid from a source, more than nothing
select 'medical expense ' || e.id as broken
from medical_expenses e
left join sources s on s.kind = 'FUNDING_SOURCE' and s.code = e.funding_source
where s.code is null or e.minor <= 0 or length(e.currency) <> 3
order by broken limit 100;

-- figure: medical expenses
select count(*) from medical_expenses;

-- figure: medical expenses approved
select count(*) from medical_expenses where state = 'APPROVED';
