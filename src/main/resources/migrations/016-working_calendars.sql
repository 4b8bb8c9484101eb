-- liquibase formatted sql logicalFilePath:migrations/working_calendars.sql

-- changeset sklad:working_calendars
-- Only of centres that changed theirs; days are lists with blanks between, always read whole.
create table working_calendars (
  centre varchar(20) ${bytewise} primary key references centres (code),
  days varchar(70) not null,
  opens varchar(5) not null,
  closes varchar(5) not null,
  closed_on varchar(4400) not null,
  version bigint not null,
  check (opens < closes)
);
