-- liquibase formatted sql logicalFilePath:migrations/devices.sql

-- changeset sklad:devices
-- Phones that record without a network. The phone makes its own id. Blocked and wiped phones may still deliver what they hold.
create table devices (
  id varchar(36) primary key,
  name varchar(100) not null,
  centre varchar(20) ${bytewise} not null references centres (code),
  state varchar(10) not null check (state in ('ACTIVE', 'BLOCKED', 'WIPED')),
  registered_by varchar(36) not null references operators (id),
  registered_at bigint not null,
  seen_at bigint not null
);
create index devices_by_time on devices (registered_at, id);
create index devices_by_centre on devices (centre, registered_at, id);

-- Operators who signed in on a phone. Only they can be the authors of what it delivers.
create table device_operators (
  device varchar(36) not null references devices (id),
  operator varchar(36) not null references operators (id),
  since bigint not null,
  primary key (device, operator)
);
