-- liquibase formatted sql logicalFilePath:migrations/household_acts.sql

-- changeset sklad:household-acts
-- The ids of requests by which somebody came into a household, left it or was made its head: what they came with is forgotten with them.
create table household_acts (
  id varchar(36) not null,
  beneficiary varchar(36) not null references beneficiaries (id),
  primary key (beneficiary, id)
);
insert into household_acts (id, beneficiary) select document, head from households;
