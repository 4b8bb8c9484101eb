-- Rules of beneficiaries for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Exactly the people present have a present stay, in the same centre and room
-- 253402214400000000 is 9999-12-31 in microseconds and means that there is no end.
select b.case_code from beneficiaries b
where b.present <> (
  select count(*) from stays s where s.beneficiary = b.id and s.until_at = 253402214400000000 and s.centre = b.centre
    and s.room = b.room and s.from_at >= b.stay_since)
or (b.present = 0 and exists (
  select 1 from stays s where s.beneficiary = b.id and s.until_at = 253402214400000000))
order by b.case_code limit 100;

-- check: A present stay begins with the first stay of the merged registrations
-- 253402214400000000 is 9999-12-31 in microseconds and means that there is no end.
-- Merged registrations share one stay; it begins with their first stay in the same centre.
select b.case_code from beneficiaries b
where b.present = 1 and b.stay_since <> (
  select min(s.from_at)
  from stays own
  join stays s on s.centre = own.centre and s.until_at >= own.from_at
  where own.beneficiary = b.id and own.until_at = 253402214400000000
    and s.beneficiary in (select r.beneficiary from registrations r where r.person = b.id)
    and (s.document = own.document or exists (
      select 1 from person_merges g where g.id = s.ended_document and g.reversal is null)))
order by b.case_code limit 100;

-- check: A registration counts as its merges say and is in no centre beside the remaining one
-- Finds registrations that count as another than their merges say, or that are present beside the remaining one.
select b.case_code as broken from beneficiaries b
left join person_merges g on g.beneficiary = b.id and g.reversal is null
left join beneficiaries n on n.id = g.into_beneficiary
left join beneficiaries r on r.id = b.counts_as
where r.id is null or r.counts_as <> r.id
  or (g.id is null and b.counts_as <> b.id) or (g.id is not null and b.counts_as <> n.counts_as)
  or (b.counts_as <> b.id and (b.present = 1 or b.household <> ''))
order by broken limit 100;

-- check: Everybody has exactly one valid card, except erased people
select b.case_code from (
  select p.case_code, p.id, p.counts_as,
    (select count(*) from data_keys k where k.beneficiary = p.id) as data_keys,
    (select count(*) from cards c where c.beneficiary = p.id and c.valid = 1) as cards
  from beneficiaries p) b
where b.cards > b.data_keys or (b.cards < b.data_keys and b.counts_as = b.id)
order by b.case_code limit 100;

-- check: The departure of every person is the end of the last stay
-- 253402214400000000 is 9999-12-31 in microseconds and means that there is no end.
-- Erased people and merged registrations are in no list of departures.
select b.case_code from beneficiaries b
where b.left_at <> case
  when b.present = 1 or b.counts_as <> b.id or not exists (select 1 from data_keys k where k.beneficiary = b.id) then 253402214400000000
  else (select max(s.until_at) from stays s where s.beneficiary = b.id) end
order by b.case_code limit 100;

-- check: Every data key belongs to a person
select 'key of ' || k.beneficiary from data_keys k
where not exists (select 1 from beneficiaries b where b.id = k.beneficiary)
order by k.beneficiary limit 100;

-- check: Every identity has a data key
select 'identity of ' || i.beneficiary from identities i
where not exists (select 1 from data_keys k where k.beneficiary = i.beneficiary)
order by i.beneficiary limit 100;

-- check: Every search token belongs to a person present in its centre
select distinct n.case_code from name_tokens t
join beneficiaries n on n.id = t.beneficiary
join beneficiaries b on b.id = n.counts_as
where b.present = 0 or b.centre <> t.centre
order by n.case_code limit 100;

-- check: Every search token belongs to a person with an identity
select distinct b.case_code from name_tokens t join beneficiaries b on b.id = t.beneficiary
where not exists (
  select 1 from identities i where i.beneficiary = t.beneficiary and i.indexed = 1 and i.name <> '')
order by b.case_code limit 100;

-- check: Everybody is in the household of their membership
-- 253402214400000000 is 9999-12-31 in microseconds and means that there is no end.
select b.case_code from beneficiaries b
where b.household <> coalesce((
  select min(m.household) from household_members m where m.beneficiary = b.id and m.until_at = 253402214400000000), '')
order by b.case_code limit 100;

-- check: The head of a household is in it
-- 253402214400000000 is 9999-12-31 in microseconds and means that there is no end.
-- A household without members keeps its last head.
select h.code from households h
where exists (select 1 from household_members m where m.household = h.code and m.until_at = 253402214400000000)
  and not exists (
    select 1 from household_members m
    where m.household = h.code and m.beneficiary = h.head and m.until_at = 253402214400000000)
order by h.code limit 100;

-- figure: views of identity
select count(*) from identity_views;
