-- Rules of consultations for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Every consultation has all its versions, and each has a topic
select 'consultation ' || c.id as broken
from consultations c
where c.version <> (select count(*) from consultation_versions v where v.consultation = c.id)
  or c.version <> (select coalesce(max(v.version), 0) from consultation_versions v where v.consultation = c.id)
  or exists (select 1 from consultation_versions v
    where v.consultation = c.id and not exists (select 1 from consultation_topics t where t.version = v.id))
order by broken limit 100;

-- check: Only the author corrected a consultation
select 'consultation ' || c.id as broken
from consultations c join consultation_versions v on v.consultation = c.id
where v.operator <> c.author or v.recorded_at < c.recorded_at
order by broken limit 100;

-- check: No consultation is later than its record, and no follow-up before it
select 'consultation ' || c.id as broken
from consultations c
where c.occurred_at > c.recorded_at or c.follow_up_on <= c.occurred_on
order by broken limit 100;

-- check: Consultations of erased people have no note
select 'consultation ' || c.id as broken
from consultations c
join consultation_versions v on v.consultation = c.id
left join data_keys k on k.beneficiary = c.beneficiary
where c.beneficiary is not null and k.beneficiary is null and v.note <> ''
order by broken limit 100;

-- check: Only confidential contents were opened for a purpose, and not by their author
select 'opening ' || p.id as broken
from consultation_openings p join consultations c on c.id = p.consultation
where c.kind not in ('PSYCHOLOGICAL', 'LEGAL') or p.operator = c.author or p.opened_at < c.recorded_at
order by broken limit 100;

-- figure: consultations
select count(*) from consultations;

-- figure: consultations of anonymous people
select count(*) from consultations where beneficiary is null;
