-- liquibase formatted sql logicalFilePath:migrations/day_changes.sql

-- changeset sklad:distribution-day-changes
-- A planned day can be changed, its version counts how often, and cancelled. The row of a cancelled day is CLOSED, so that no list of days
-- that go on holds it, and this row says that it was not held.
alter table distribution_days add column version bigint default 1 not null;
create table days_cancelled (
  distribution_day varchar(36) primary key references distribution_days (id),
  id varchar(36) not null unique,
  reason varchar(500) not null,
  operator varchar(36) not null references operators (id),
  cancelled_at bigint not null
);
