-- liquibase formatted sql logicalFilePath:migrations/person_merges.sql

-- changeset sklad:registrations-count-as
-- The registration whose person this one is: itself, or the one into which it was merged, which was not merged itself.
alter table beneficiaries add column counts_as varchar(36) not null default '';
update beneficiaries set counts_as = id;
create index beneficiaries_by_who_they_are on beneficiaries (counts_as, id);
create index beneficiaries_merged on beneficiaries (id, counts_as) where counts_as <> id;

-- changeset sklad:registrations
-- All registrations of a person, by any of them: what was written down of somebody is asked for by these.
create view registrations (person, beneficiary) as
select one.id, same.id from beneficiaries one join beneficiaries same on same.counts_as = one.counts_as;

-- changeset sklad:person-merges
create table person_merges (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  into_beneficiary varchar(36) not null references beneficiaries (id),
  household varchar(9) ${bytewise} not null,
  head integer not null check (head in (0, 1)),
  operator varchar(40) not null,
  merged_at bigint not null,
  reversal varchar(36) unique,
  reversed_by varchar(40),
  reversed_at bigint,
  check (beneficiary <> into_beneficiary),
  check ((reversal is null) = (reversed_by is null) and (reversal is null) = (reversed_at is null))
);
create unique index person_merges_that_stand on person_merges (beneficiary) where reversal is null;
create index person_merges_of_one on person_merges (beneficiary, merged_at, id);
create index person_merges_by_who_stays on person_merges (into_beneficiary, merged_at, id);
