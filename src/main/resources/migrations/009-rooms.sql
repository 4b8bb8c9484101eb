-- liquibase formatted sql logicalFilePath:migrations/rooms.sql

-- changeset sklad:rooms
create table rooms (
  id bigint primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  code varchar(20) ${bytewise} not null,
  code_order varchar(150) ${bytewise} not null,
  name_bg varchar(100) not null,
  name_en varchar(100) not null,
  floor varchar(20) not null,
  active integer not null check (active in (0, 1)),
  version bigint not null,
  unique (centre, code),
  unique (centre, code_order)
);
