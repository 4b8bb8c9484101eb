-- liquibase formatted sql logicalFilePath:migrations/counts.sql

-- changeset sklad:counts
-- What stands in a centre, counted by people: at a location and beneath it, of a category, or of an item.
create table counts (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  location bigint references locations (id),
  category varchar(20),
  sku varchar(60) ${bytewise} references items (sku),
  blind integer not null check (blind in (0, 1)),
  state varchar(20) not null check (state in ('OPEN', 'COUNTED', 'APPROVED', 'DISCARDED')),
  last_scan integer not null,
  operator varchar(36) not null references operators (id),
  opened_at bigint not null,
  closed_by varchar(36) references operators (id),
  closed_at bigint,
  check (case when location is null then 0 else 1 end + case when category is null then 0 else 1 end
    + case when sku is null then 0 else 1 end = 1),
  check ((closed_by is null) = (state in ('OPEN', 'COUNTED'))),
  check ((closed_at is null) = (state in ('OPEN', 'COUNTED')))
);
create index counts_by_time on counts (opened_at, id);
create index counts_by_centre on counts (centre, opened_at, id);
create index counts_by_state on counts (centre, state, opened_at, id);
create index counts_by_state_anywhere on counts (state, opened_at, id);

-- One number for a lot in a place. stamp is the movement that was the last there when it was scanned, expected what stood in the
-- books after it; since is the stamp of the scan with which the number began. A line that was taken back stays.
create table count_lines (
  document varchar(36) not null references counts (id),
  line integer not null,
  location bigint not null references locations (id),
  box bigint not null,
  lot bigint not null references lots (code),
  sku varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity >= 0),
  since bigint not null,
  stamp bigint not null,
  expected bigint not null check (expected >= 0),
  live integer not null check (live in (0, 1)),
  recount varchar(20),
  primary key (document, line),
  unique (document, location, box, lot)
);
create index count_lines_by_item on count_lines (document, sku, line);

-- What was scanned or typed, by whom. quantity is by how much the number of the line changed, or for NUMBER what it became;
-- entered is how many the entry stands for.
create table count_scans (
  document varchar(36) not null,
  scan integer not null,
  act varchar(36) not null,
  line integer not null,
  kind varchar(20) not null check (kind in ('NUMBER', 'ADDED', 'TAKEN_BACK')),
  quantity bigint not null,
  entered bigint not null,
  stamp bigint not null,
  expected bigint not null,
  operator varchar(36) not null references operators (id),
  scanned_at bigint not null,
  primary key (document, scan),
  foreign key (document, line) references count_lines (document, line)
);
create index count_scans_by_operator on count_scans (document, operator, line, scan);
create index count_scans_by_line on count_scans (document, line, scan);
