-- liquibase formatted sql logicalFilePath:migrations/work_order_parts.sql

-- changeset sklad:work-order-parts
-- Spare parts that went into a repair, above zero, and that came back unused, below zero; by act and place in it.
create table work_order_parts (
  act varchar(36) ${bytewise} not null,
  sequence integer not null,
  work_order varchar(36) ${bytewise} not null references work_orders (id),
  lot bigint not null references lots (code),
  location bigint not null references locations (id),
  quantity bigint not null check (quantity <> 0),
  operator varchar(40) not null,
  used_at bigint not null,
  primary key (act, sequence)
);
create index work_order_parts_by_order on work_order_parts (work_order, used_at, act, sequence);
create index work_order_parts_by_lot on work_order_parts (lot);
