-- liquibase formatted sql logicalFilePath:migrations/expense_ages.sql

-- changeset sklad:expense-ages
-- The age band of the person on the day of payment, as figures count it; later erasure of the birthday does not change it.
alter table medical_expenses add column age_band varchar(10) not null default '';
update medical_expenses set age_band = (
  select case when b.next_band_on > medical_expenses.paid_on then b.age_band else case b.age_band
    when 'UNDER_5' then 'FROM_5' when 'FROM_5' then 'FROM_12' when 'FROM_12' then 'FROM_18' else 'FROM_60' end end
  from beneficiaries b where b.id = medical_expenses.beneficiary);

-- changeset sklad:records-of-a-period
-- Figures read the records of a period by their day.
create index consultations_by_day on consultations (occurred_on, id);
create index handouts_by_given_on on handouts (given_on, id);
create index medical_expenses_by_day on medical_expenses (paid_on, id);
create index trainings_by_day on trainings (starts_on, id);
create index information_sessions_by_day on information_sessions (held_on, id);
