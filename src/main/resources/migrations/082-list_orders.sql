-- liquibase formatted sql logicalFilePath:migrations/list_orders.sql

-- changeset sklad:work-orders-by-urgency
-- What must be done first; everywhere, in a centre, and only what is not finished. Priorities do not sort by their names, and SQLite
-- reads on from a place only in an index of columns.
alter table work_orders add column urgency integer not null
  generated always as (case priority when 'EMERGENCY' then 0 when 'URGENT' then 1 when 'ROUTINE' then 2 else 3 end) ${derived};
create index work_orders_by_urgency on work_orders (urgency, reported_at, number);
create index work_orders_by_urgency_of_centre on work_orders (centre, urgency, reported_at, number);
create index work_orders_unfinished_by_urgency on work_orders (urgency, reported_at, number)
  where state in ('REPORTED', 'APPROVED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'REOPENED');
create index work_orders_unfinished_by_urgency_of_centre on work_orders (centre, urgency, reported_at, number)
  where state in ('REPORTED', 'APPROVED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'REOPENED');
