-- liquibase formatted sql logicalFilePath:migrations/received_packs.sql

-- changeset sklad:received-packs
-- Packs that carry a serial number, so that the same is not received twice. Of the number only a keyed hash is kept. A line that is
-- taken back gives its packs free.
create table received_packs (
  mark varchar(43) ${bytewise} primary key,
  consignment varchar(36) not null,
  line integer not null,
  foreign key (consignment, line) references consignment_lines (consignment, line)
);
create index received_packs_by_line on received_packs (consignment, line);
