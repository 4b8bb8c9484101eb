-- liquibase formatted sql logicalFilePath:migrations/reservations.sql

-- changeset sklad:reservations
-- So many of an item are kept in a centre for somebody's need until a day, wherever in its stores and shelves they stand. Nothing of a row
-- changes but its end, and the item as which it counts; what is still kept after some of it was given is the next part. It counts for as
-- long as it has not ended, its day has not passed, and the stay lasts in which it was made. Who
-- let go of it by hand is on record.
-- kept_for is the need until it ends, and its own id and part then: of a need one lasts.
create table reservations (
  id varchar(36) not null,
  part integer not null,
  need varchar(36) not null,
  kept_for varchar(48) not null unique,
  beneficiary varchar(36) not null references beneficiaries (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  made_as varchar(60) ${bytewise} not null references items (sku),
  sku varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity > 0),
  until_on varchar(10) not null,
  operator varchar(36) not null references operators (id),
  reserved_at bigint not null,
  from_at bigint not null check (from_at >= reserved_at),
  ended_at bigint check (ended_at >= from_at),
  released_by varchar(36) references operators (id),
  primary key (id, part)
);
create index reservations_by_item on reservations (centre, sku, ended_at, until_on);
create index reservations_by_need on reservations (need, from_at);
create index reservations_by_person on reservations (beneficiary, reserved_at);
