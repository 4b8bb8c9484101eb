-- liquibase formatted sql logicalFilePath:migrations/erasure_guard.sql

-- changeset sklad:erasure-guard
-- The times by which the automatic erasure tells a wrong clock, and the centres where it waits for a manager.
create table erasure_clock (
  id integer primary key check (id = 1),
  trusted_at bigint not null,
  excused_at bigint not null
);
create table erasure_waits (
  centre varchar(20) ${bytewise} primary key references centres (code),
  reason varchar(20) not null,
  people bigint not null
);
