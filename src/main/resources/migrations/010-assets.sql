-- liquibase formatted sql logicalFilePath:migrations/assets.sql

-- changeset sklad:assets
create table assets (
  id bigint primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  code varchar(20) ${bytewise} not null,
  code_order varchar(150) ${bytewise} not null,
  category varchar(20) not null,
  name_bg varchar(100) not null,
  name_en varchar(100) not null,
  room bigint references rooms (id),
  serial_number varchar(60) not null,
  active integer not null check (active in (0, 1)),
  version bigint not null,
  unique (centre, code),
  unique (centre, code_order)
);
create index assets_by_room on assets (room);
