-- liquibase formatted sql logicalFilePath:migrations/write_offs.sql

-- changeset sklad:write-offs
-- Goods that left stock for good, and the protocol of it: its number is made of the centre, the year and the running number in both.
create table write_offs (
  id varchar(36) primary key,
  number varchar(34) ${bytewise} not null unique,
  serial_year integer not null,
  serial integer not null,
  centre varchar(20) ${bytewise} not null references centres (code),
  location bigint not null references locations (id),
  reason varchar(20) not null check (reason in ('DAMAGED', 'LOST', 'EXPIRED', 'STOLEN')),
  note varchar(500) not null,
  commission varchar(300) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null,
  unique (centre, serial_year, serial)
);
create index write_offs_by_time on write_offs (recorded_at, id);
create index write_offs_by_centre on write_offs (centre, recorded_at, id);
