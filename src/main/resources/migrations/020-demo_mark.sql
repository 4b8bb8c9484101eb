-- liquibase formatted sql logicalFilePath:migrations/demo_mark.sql

-- changeset sklad:demo-mark
create table demo_mark (
  id integer primary key check (id = 1),
  made_at bigint not null
);
