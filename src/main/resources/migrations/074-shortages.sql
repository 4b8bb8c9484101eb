-- liquibase formatted sql logicalFilePath:migrations/shortages.sql

-- changeset sklad:lead-times
-- After how many days goods arrive that a centre asks for. Who set it is in the record of acts.
create table lead_times (
  centre varchar(20) ${bytewise} primary key references centres (code),
  days integer not null check (days between 1 and 366)
);

-- changeset sklad:refused-requests
-- How much of an item a handout wanted that was refused because its centre had less. What the same document gave later is
-- subtracted when this is read. It names no person.
create table refused_requests (
  document varchar(36) not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  centre varchar(20) ${bytewise} not null references centres (code),
  wanted bigint not null check (wanted > 0),
  occurred_at bigint not null,
  primary key (document, sku)
);
create index refused_requests_by_item on refused_requests (centre, sku, occurred_at);

-- changeset sklad:days-in-stock
-- What changed the stock of an item in a centre, apart from handouts, which are in movements_of_use: a handout writes none of these.
create index movements_of_arrival on movements (to_centre, sku, occurred_at, quantity)
  where to_balance is not null and (from_balance is null or kind in ('TRANSFER_IN', 'TRANSFER_OUT'));
create index movements_of_departure on movements (from_centre, sku, occurred_at, quantity)
  where from_balance is not null and kind <> 'HANDOUT' and (to_balance is null or kind in ('TRANSFER_IN', 'TRANSFER_OUT'));
