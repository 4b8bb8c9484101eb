-- liquibase formatted sql logicalFilePath:migrations/reconciliations.sql

-- changeset sklad:reconciliations
-- A bag is looked through after a visit. An open one has the lines that were counted; a completed one all that was in the bag since it
-- was last looked through, with the figures as they were.
create table reconciliations (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  bag bigint not null references locations (id),
  returns_to bigint not null references locations (id),
  state varchar(20) not null check (state in ('OPEN', 'COMPLETED')),
  last_scan integer not null,
  operator varchar(36) not null references operators (id),
  opened_at bigint not null,
  completed_by varchar(36) references operators (id),
  completed_at bigint,
  check (bag <> returns_to),
  check ((completed_by is null) = (state = 'OPEN')),
  check ((completed_at is null) = (state = 'OPEN'))
);
create index reconciliations_by_time on reconciliations (opened_at, id);
create index reconciliations_by_centre on reconciliations (centre, opened_at, id);
create index reconciliations_by_bag on reconciliations (bag, state);

-- added is what the latest scan added; scan its number, 0 for what nobody counted. stamp is the last movement of the lot in its place
-- when it was completed, since that of the one before: what came between is what the line tells of. The movements of one place are
-- numbered in the order in which they changed it, those of different places are not (decision 015).
create table reconciliation_lines (
  reconciliation varchar(36) not null references reconciliations (id),
  line integer not null,
  lot bigint not null references lots (code),
  box bigint not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  counted bigint not null check (counted >= 0),
  added bigint not null,
  scan integer not null,
  loaded bigint not null,
  handed_out bigint not null,
  otherwise bigint not null,
  expected bigint not null check (expected >= 0),
  since bigint not null,
  stamp bigint not null,
  reason varchar(20),
  adjustment varchar(36) references adjustments (id),
  primary key (reconciliation, line),
  unique (reconciliation, lot, box),
  check ((reason is null) = (adjustment is null))
);
create index reconciliation_lines_by_lot on reconciliation_lines (lot, box, stamp);

-- A bag is asked for what was in it, too, and is empty now.
create index balances_by_place on balances (location, lot, box);
