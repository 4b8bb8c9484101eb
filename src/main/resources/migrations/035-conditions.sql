-- liquibase formatted sql logicalFilePath:migrations/conditions.sql

-- changeset sklad:conditions
-- In what state a line came, and why it was taken so: damaged goods, and medicines that are short-dated.
alter table consignment_lines add column condition varchar(10) not null default 'GOOD'
  check (condition in ('GOOD', 'DAMAGED'));
alter table consignment_lines add column reason varchar(500) not null default '';

-- What was not taken in: no lot, no movement. Its lines are numbered with those that were received.
create table refused_lines (
  consignment varchar(36) not null references consignments (id),
  line integer not null,
  act varchar(36) not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  number varchar(60) not null,
  expires_on varchar(10) not null,
  quantity bigint not null check (quantity > 0),
  reason varchar(500) not null check (reason <> ''),
  operator varchar(36) not null references operators (id),
  refused_at bigint not null,
  reversed_at bigint,
  primary key (consignment, line)
);

-- What else a packing list says: in which of the sender's boxes it comes, and what one unit is worth.
alter table expected_lines add column sender_box varchar(40) not null default '';
alter table expected_lines add column unit_value bigint check (unit_value >= 0);
alter table expected_lines add column currency varchar(3);
create index expected_lines_by_item on expected_lines (consignment, sku);
