-- liquibase formatted sql logicalFilePath:migrations/unknown_codes.sql

-- changeset sklad:unknown-codes
-- A maker's code that nobody knew when goods were received, and the item that was then received by its name in the same document:
-- '' until one was. Of each document the last such code, and after which of its lines it was scanned.
create table unknown_codes (
  document varchar(36) not null,
  line integer not null,
  code varchar(200) not null,
  sku varchar(60) ${bytewise} not null,
  scanned_at bigint not null,
  primary key (document, line)
);
create index unknown_codes_by_sku on unknown_codes (sku, scanned_at) where sku <> '';
