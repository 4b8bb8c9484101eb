-- liquibase formatted sql logicalFilePath:migrations/list_indexes.sql

-- changeset sklad:list-indexes
-- Lists over all centres, and the few repairs that are not finished: what else there ever was is not gone through.
create index consignments_by_state_anywhere on consignments (state, announced_at, id);
create index work_orders_unfinished on work_orders (reported_at, number)
  where state in ('REPORTED', 'APPROVED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'REOPENED');
create index work_orders_unfinished_of_centre on work_orders (centre, reported_at, number)
  where state in ('REPORTED', 'APPROVED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'REOPENED');
-- Counted by state from the index alone.
drop index work_orders_by_state;
create index work_orders_by_state on work_orders (centre, state, assignee);

-- changeset sklad:deeds
-- What somebody did last with repairs, and what they reported.
create index work_order_acts_by_operator on work_order_acts (operator, acted_at);
create index work_orders_by_reporter on work_orders (reporter, reported_at);
