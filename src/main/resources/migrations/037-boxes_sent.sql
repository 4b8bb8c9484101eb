-- liquibase formatted sql logicalFilePath:migrations/boxes_sent.sql

-- changeset sklad:boxes-sent
-- A line with 1 is of goods that go in their box, together with all others of that box that stand in the draft.
alter table transfer_lines add column whole integer not null default 0;
