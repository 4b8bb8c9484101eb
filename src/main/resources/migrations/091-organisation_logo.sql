-- liquibase formatted sql logicalFilePath:migrations/organisation_logo.sql

-- changeset sklad:organisation-logo
-- The logo beside the name of the organisation; null until somebody sends one.
alter table organisation add column logo varchar(36) ${bytewise} references stored_files (id);
