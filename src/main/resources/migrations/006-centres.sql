-- liquibase formatted sql logicalFilePath:migrations/centres.sql

-- changeset sklad:centres
create table centres (
  code varchar(20) ${bytewise} primary key,
  name_bg varchar(100) not null,
  name_en varchar(100) not null,
  kind varchar(20) not null,
  time_zone varchar(60) not null,
  version bigint not null
);
