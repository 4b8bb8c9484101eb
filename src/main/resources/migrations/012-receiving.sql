-- liquibase formatted sql logicalFilePath:migrations/receiving.sql

-- changeset sklad:receiving
create table consignments (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  location bigint not null references locations (id),
  donor varchar(40) ${bytewise} not null,
  funding_source varchar(40) ${bytewise} not null,
  reference varchar(100) not null,
  state varchar(20) not null check (state in ('EXPECTED', 'RECEIVING', 'RECEIVED')),
  discrepancies varchar(2000) not null,
  last_line integer not null,
  operator varchar(36) not null references operators (id),
  announced_at bigint not null,
  received_at bigint,
  check ((received_at is null) = (state <> 'RECEIVED'))
);
create index consignments_by_time on consignments (announced_at, id);
create index consignments_by_centre on consignments (centre, announced_at, id);
create index consignments_by_state on consignments (centre, state, announced_at, id);

-- What the sender says is coming.
create table expected_lines (
  consignment varchar(36) not null references consignments (id),
  line integer not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity > 0),
  number varchar(60) not null,
  expires_on varchar(10) not null,
  primary key (consignment, line)
);

-- What was received, each line once. One scan stands for so many units (units_each); a line counts scans. A line that was
-- taken back stays.
create table consignment_lines (
  consignment varchar(36) not null references consignments (id),
  line integer not null,
  act varchar(36) not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  lot bigint not null references lots (code),
  location bigint not null references locations (id),
  units_each bigint not null check (units_each > 0),
  times bigint not null check (times > 0),
  operator varchar(36) not null references operators (id),
  received_at bigint not null,
  reversed_at bigint,
  primary key (consignment, line)
);
create index consignment_lines_by_lot on consignment_lines (lot);

-- Stock that was there when the program began.
create table openings (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  last_line integer not null check (last_line > 0),
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);
create index openings_by_time on openings (recorded_at, id);
create index openings_by_centre on openings (centre, recorded_at, id);

-- Once for each lot in each place, so that the same list twice enters once.
create table opening_lines (
  location bigint not null references locations (id),
  lot bigint not null references lots (code),
  document varchar(36) not null references openings (id),
  line integer not null,
  quantity bigint not null check (quantity > 0),
  primary key (location, lot)
);
create index opening_lines_by_document on opening_lines (document, line);
