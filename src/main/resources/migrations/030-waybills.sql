-- liquibase formatted sql logicalFilePath:migrations/waybills.sql

-- changeset sklad:waybills
-- Goods sent from one centre to another under a waybill. Its number is made of the sender's centre, the year and the running
-- number in both; a cancelled draft keeps its own.
create table transfers (
  id varchar(36) primary key,
  number varchar(34) ${bytewise} not null unique,
  serial_year integer not null,
  serial integer not null,
  from_centre varchar(20) ${bytewise} not null references centres (code),
  from_location bigint not null references locations (id),
  to_centre varchar(20) ${bytewise} not null references centres (code),
  to_location bigint not null references locations (id),
  state varchar(20) not null
    check (state in ('DRAFT', 'DISPATCHED', 'PARTLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
  last_line integer not null,
  operator varchar(36) not null references operators (id),
  drafted_at bigint not null,
  dispatched_by varchar(36) references operators (id),
  dispatched_at bigint,
  received_at bigint,
  unique (from_centre, serial_year, serial),
  check (from_centre <> to_centre),
  check ((dispatched_at is null) = (state in ('DRAFT', 'CANCELLED'))),
  check ((dispatched_at is null) = (dispatched_by is null)),
  check ((received_at is null) = (state <> 'RECEIVED'))
);
create index transfers_by_time on transfers (drafted_at, id);
create index transfers_by_state_anywhere on transfers (state, drafted_at, id);
create index transfers_sent on transfers (from_centre, drafted_at, id);
create index transfers_sent_by_state on transfers (from_centre, state, drafted_at, id);
create index transfers_arriving on transfers (to_centre, drafted_at, id);
create index transfers_arriving_by_state on transfers (to_centre, state, drafted_at, id);

-- What a draft wants sent; no lot where any will do, no box (0) where it does not matter. One scan stands for so many units.
create table transfer_lines (
  transfer varchar(36) not null references transfers (id),
  line integer not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  lot bigint references lots (code),
  box bigint not null,
  units_each bigint not null check (units_each > 0),
  times bigint not null check (times > 0),
  operator varchar(36) not null references operators (id),
  added_at bigint not null,
  primary key (transfer, line)
);
create index transfer_lines_by_lot on transfer_lines (lot);

-- What was sent, once for each lot and box (0: loose) that is on the way, and what became of it.
create table transfer_goods (
  transfer varchar(36) not null references transfers (id),
  lot bigint not null references lots (code),
  box bigint not null,
  ordinal integer not null,
  sent bigint not null check (sent > 0),
  received bigint not null check (received >= 0),
  explained bigint not null check (explained >= 0),
  primary key (transfer, lot, box),
  unique (transfer, ordinal),
  check (received + explained <= sent)
);
create index transfer_goods_by_lot on transfer_goods (lot);

-- Why what arrived is not what was sent.
create table transfer_explanations (
  transfer varchar(36) not null references transfers (id),
  line integer not null,
  lot bigint not null references lots (code),
  quantity bigint not null check (quantity > 0),
  reason varchar(20) not null check (reason in ('LOST', 'DAMAGED', 'NOT_SENT', 'EXTRA')),
  operator varchar(36) not null references operators (id),
  explained_at bigint not null,
  primary key (transfer, line)
);
create index transfer_explanations_by_lot on transfer_explanations (lot);

-- What a list shows of each, in the words of its places and people.
create view transfer_rows as
select t.id, t.number, t.from_centre, f.code as from_location, t.to_centre, l.code as to_location, t.state, t.last_line,
  o.username as operator, t.drafted_at, d.username as dispatched_by, t.dispatched_at, t.received_at
from transfers t
join locations f on f.id = t.from_location
join locations l on l.id = t.to_location
join operators o on o.id = t.operator
left join operators d on d.id = t.dispatched_by;
