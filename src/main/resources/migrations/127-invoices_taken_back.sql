-- liquibase formatted sql logicalFilePath:migrations/invoices_taken_back.sql

-- changeset sklad:invoices-taken-back
-- An invoice that was taken back is a newest row with the mark; the consignment has no invoice until another one follows.
alter table invoices add column taken_back integer default 0 not null check (taken_back in (0, 1));
