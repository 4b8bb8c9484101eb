-- Rules of privacy for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: No erased person has a key, an identity or a card
-- Finds erased people with personal data.
select 'erased ' || e.beneficiary from erasures e
where e.what = 'PERSON' and (
  exists (select 1 from data_keys k where k.beneficiary = e.beneficiary)
  or exists (select 1 from identities i where i.beneficiary = e.beneficiary)
  or exists (select 1 from cards c where c.beneficiary = e.beneficiary))
order by e.beneficiary limit 100;

-- figure: erasures
select count(*) from erasures;
