-- liquibase formatted sql logicalFilePath:migrations/ages_of_sixty.sql

-- changeset sklad:ages-of-sixty
-- From 60 on no further band begins, whether or not a birth date is known. Another last day now marks an age that follows from one.
update beneficiaries set next_band_on = '9999-12-30'
where age_band = 'FROM_60' and next_band_on = '9999-12-31' and exists (
  select 1 from identities i where i.beneficiary = beneficiaries.id and i.birth_date <> '');
