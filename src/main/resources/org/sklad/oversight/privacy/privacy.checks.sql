-- The rules of privacy that the check command proves. Each query names what breaks the rule before it.
-- The figures at the end are printed beside them.

-- check: Nobody who was erased has a key, an identity or a card
-- Who was erased and is somebody all the same.
select 'erased ' || e.beneficiary from erasures e
where e.what = 'PERSON' and (
  exists (select 1 from data_keys k where k.beneficiary = e.beneficiary)
  or exists (select 1 from identities i where i.beneficiary = e.beneficiary)
  or exists (select 1 from cards c where c.beneficiary = e.beneficiary))
order by e.beneficiary limit 100;

-- figure: erasures
select count(*) from erasures;
