-- liquibase formatted sql logicalFilePath:migrations/planning.sql

-- changeset sklad:levels
-- How much of an item a centre wants to have, in smallest units or in days of stock. Who set it stands in the record of acts.
create table levels (
  centre varchar(20) ${bytewise} not null references centres (code),
  sku varchar(60) ${bytewise} not null references items (sku),
  basis varchar(10) not null check (basis in ('UNITS', 'DAYS')),
  minimum bigint not null check (minimum > 0),
  target bigint not null,
  primary key (centre, sku),
  check (target >= minimum)
);
create index levels_by_item on levels (sku, centre);

-- The season that a manager chose for a centre; after its last day the calendar says which it is.
create table season_choices (
  centre varchar(20) ${bytewise} primary key references centres (code),
  season varchar(10) not null check (season in ('SUMMER', 'WINTER')),
  until_day varchar(10) ${bytewise} not null
);

-- changeset sklad:use
-- What was handed out of an item in the last 90 days of its season, whenever these were, is read from the index alone.
create index movements_of_use on movements (from_centre, sku, occurred_at, kind, quantity, id, reverses)
  where kind in ('HANDOUT', 'HANDOUT_RETURN') and reverses is null;
