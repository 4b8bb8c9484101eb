-- liquibase formatted sql logicalFilePath:migrations/locations.sql

-- changeset sklad:locations
create table locations (
  id bigint primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  code varchar(20) ${bytewise} not null,
  kind varchar(20) not null,
  parent bigint references locations (id),
  name_bg varchar(100) not null,
  name_en varchar(100) not null,
  active integer not null check (active in (0, 1)),
  version bigint not null,
  unique (centre, code)
);
create index locations_by_parent on locations (parent);
