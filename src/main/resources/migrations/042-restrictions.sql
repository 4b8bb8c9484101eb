-- liquibase formatted sql logicalFilePath:migrations/restrictions.sql

-- changeset sklad:restrictions
-- For whom donors gave goods; each set is one text with blanks between, empty where nobody is left out. Lots and consignments name it.
create table restrictions (
  code varchar(30) ${bytewise} primary key,
  name_bg varchar(120) not null,
  name_en varchar(120) not null,
  effect varchar(10) not null check (effect in ('WARN', 'REFUSE')),
  sexes varchar(20) not null,
  age_bands varchar(60) not null,
  vulnerabilities varchar(200) not null,
  centres varchar(4200) not null
);

alter table consignments add column restriction varchar(30) ${bytewise} not null default '';
create index lots_restricted on lots (sku, restriction) where restriction <> '';
