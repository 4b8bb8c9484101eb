-- liquibase formatted sql logicalFilePath:migrations/unreadable_records_open.sql

-- changeset sklad:unreadable-records-open
-- The navigation of a manager counts on every page the records that somebody still has to enter.
create index unreadable_records_open on unreadable_records (centre, recorded_at, id) where state = 'OPEN';
