-- liquibase formatted sql logicalFilePath:migrations/catalogue.sql

-- changeset sklad:catalogue
create table styles (
  code varchar(60) ${bytewise} primary key,
  name_bg varchar(120) not null,
  name_en varchar(120) not null
);

-- An item without a style, size, sex, … has '' there. place_… is its place in a list by names: unique, and sorted by itself.
create table items (
  sku varchar(60) ${bytewise} primary key,
  own_code bigint not null unique,
  name_bg varchar(120) not null,
  name_en varchar(120) not null,
  place_bg varchar(500) ${bytewise} not null,
  place_en varchar(500) ${bytewise} not null,
  category varchar(20) ${bytewise} not null,
  style varchar(60) ${bytewise} not null,
  size varchar(30) not null,
  size_order varchar(160) ${bytewise} not null,
  sex varchar(10) not null,
  age_group varchar(10) not null,
  season varchar(10) not null,
  unit varchar(20) not null,
  inn varchar(200) not null,
  strength varchar(100) not null,
  form varchar(100) not null,
  atc varchar(7) not null,
  prescription_only integer not null check (prescription_only in (0, 1)),
  storage varchar(100) not null,
  version bigint not null
);
create index items_by_place_bg on items (place_bg);
create index items_by_place_en on items (place_en);
create index items_by_category on items (category, sku);
create index items_by_category_and_place_bg on items (category, place_bg);
create index items_by_category_and_place_en on items (category, place_en);
create index items_by_style on items (style, size_order, sku);

-- The folded words of an item's names, sku, size and substance; a search looks for how a word begins.
create table item_words (
  word varchar(40) ${bytewise} not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  primary key (word, sku)
);
create index item_words_by_sku on item_words (sku);

-- One code means one item, whatever its scheme: a scanner does not say which it reads.
create table identifiers (
  value varchar(80) ${bytewise} primary key,
  scheme varchar(10) not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity > 0)
);
create index identifiers_by_sku on identifiers (sku, value);
