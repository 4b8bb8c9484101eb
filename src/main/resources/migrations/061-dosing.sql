-- liquibase formatted sql logicalFilePath:migrations/dosing.sql

-- changeset sklad:dosing
-- How a medicine is taken, in words that any language has; encrypted as the dose beside it, '' where it was not said.
alter table handout_lines add column dosing varchar(400) not null default '';
