-- liquibase formatted sql logicalFilePath:migrations/key_mark.sql

-- changeset sklad:key-mark
create table key_mark (
  id integer primary key check (id = 1),
  fingerprint varchar(64) not null
);
