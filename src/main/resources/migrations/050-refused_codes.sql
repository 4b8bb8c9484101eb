-- liquibase formatted sql logicalFilePath:migrations/refused_codes.sql

-- changeset sklad:refused-codes
-- How many codes an operator asked for that mean nobody they see, since the row before.
create table refused_codes (
  id varchar(36) primary key,
  operator varchar(40) ${bytewise} not null,
  refused_at bigint not null,
  times integer not null check (times > 0)
);
create index refused_codes_by_time on refused_codes (refused_at, operator, times);

-- changeset sklad:views-by-time
-- Whoever looks at many in a short time is found without all that was ever looked at.
create index identity_views_by_time on identity_views (viewed_at, operator, beneficiary);
