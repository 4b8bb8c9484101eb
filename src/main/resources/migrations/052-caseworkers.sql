-- liquibase formatted sql logicalFilePath:migrations/caseworkers.sql

-- changeset sklad:caseworkers
-- The social worker who sees to somebody, while they stay in one centre.
create table caseworkers (
  beneficiary varchar(36) primary key references beneficiaries (id),
  operator varchar(36) not null references operators (id),
  since bigint not null,
  assigned_by varchar(40) not null
);
