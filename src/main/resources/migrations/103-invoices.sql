-- liquibase formatted sql logicalFilePath:migrations/invoices.sql

-- changeset sklad:invoices
-- The invoice of goods that were bought; the newest of a consignment is the one that counts. The photo is '' where none was taken.
create table invoices (
  id varchar(36) primary key,
  consignment varchar(36) not null references consignments (id),
  serial integer not null,
  supplier varchar(120) not null,
  number varchar(60) not null,
  invoiced_on varchar(10) ${bytewise} not null,
  minor bigint not null check (minor >= 0),
  currency varchar(3) ${bytewise} not null,
  photo varchar(36) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  unique (consignment, serial)
);
create index invoices_by_operator on invoices (operator);

-- The lots of a grant, for its evidence package.
create index lots_by_funding_source on lots (funding_source, code) where funding_source <> '';
create index medical_expenses_by_funding_source on medical_expenses (funding_source, paid_on, id);
create index consignments_by_funding_source on consignments (funding_source, id) where funding_source <> '';
create index assembly_lines_by_lot on assembly_lines (lot, assembly, line);
