-- liquibase formatted sql logicalFilePath:migrations/sortings.sql

-- changeset sklad:sortings
-- A sack that was opened on the sorting table: it left stock, and what was found in it comes in with the consignment that brought it.
create table sortings (
  id varchar(36) primary key,
  consignment varchar(36) not null references consignments (id),
  location bigint not null references locations (id),
  box bigint not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  lot bigint not null references lots (code),
  quantity bigint not null check (quantity > 0),
  operator varchar(36) not null references operators (id),
  begun_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null
);
create index sortings_by_consignment on sortings (consignment, begun_at, id);

-- The sorting in which a line was found; empty for what came as it is.
alter table consignment_lines add column sorting varchar(36) not null default '';
create index consignment_lines_by_sorting on consignment_lines (consignment, sorting, line);
