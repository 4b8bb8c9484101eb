-- liquibase formatted sql logicalFilePath:migrations/reports.sql

-- changeset sklad:reports
-- What was handed out of late, and what of it was taken back, is read from the index alone.
create index movements_of_handouts on movements (from_centre, occurred_at, sku, quantity, reverses) where kind = 'HANDOUT';
-- Counted by day from the index alone, and listed a day at a time.
create index handouts_by_day on handouts (centre, given_on, occurred_at, id, state);
