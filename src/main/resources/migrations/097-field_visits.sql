-- liquibase formatted sql logicalFilePath:migrations/field_visits.sql

-- changeset sklad:field-visits
-- Visits of mobile teams to a centre. What happened there is read from the records of the members on that day. starts_at is the beginning
-- of the day in the centre's zone, by which lists are ordered.
create table field_visits (
  id varchar(36) primary key,
  number varchar(36) ${bytewise} not null unique,
  serial_year integer not null,
  serial integer not null,
  centre varchar(20) ${bytewise} not null references centres (code),
  visit_on varchar(10) ${bytewise} not null,
  starts_at bigint not null,
  purpose varchar(300) not null,
  team varchar(20) ${bytewise} not null,
  state varchar(10) not null check (state in ('PLANNED', 'DONE', 'CANCELLED')),
  reason varchar(500) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  unique (centre, serial_year, serial),
  check ((reason <> '') = (state = 'CANCELLED'))
);
create index field_visits_by_centre on field_visits (centre, starts_at, id);
create table field_visit_members (
  visit varchar(36) not null references field_visits (id),
  operator varchar(36) not null references operators (id),
  primary key (visit, operator)
);
create table field_visit_interpreters (
  visit varchar(36) not null references field_visits (id),
  interpreter varchar(40) ${bytewise} not null,
  primary key (visit, interpreter)
);
-- By the day in UTC: an index by the time itself would be taken for lists that are read by person.
create index needs_by_day on needs ((assessed_at / 86400000000), operator);
