-- liquibase formatted sql logicalFilePath:migrations/role_grants.sql

-- changeset sklad:role-grants
-- Roles that open people's data, as an administrator gave them, until another administrator has acknowledged it.
create table role_grants (
  id varchar(36) primary key,
  operator varchar(40) ${bytewise} not null,
  roles varchar(4000) not null,
  given_by varchar(40) ${bytewise} not null,
  given_at bigint not null,
  acknowledged_by varchar(40) ${bytewise},
  acknowledged_at bigint
);
create index role_grants_open on role_grants (given_at, id) where acknowledged_at is null;
