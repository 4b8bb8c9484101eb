-- liquibase formatted sql logicalFilePath:migrations/stock.sql

-- changeset sklad:stock
-- Donors, and funding sources; a code made from a name is unique within its kind, and so is the name as it is sorted.
create table sources (
  kind varchar(20) ${bytewise} not null check (kind in ('DONOR', 'FUNDING_SOURCE')),
  code varchar(40) ${bytewise} not null,
  name varchar(120) not null,
  name_folded varchar(200) ${bytewise} not null,
  primary key (kind, code),
  unique (kind, name_folded)
);

-- What is not known is '' and 9999-12-31, so that the same key finds the same lot on both engines.
create table lots (
  code bigint primary key,
  sku varchar(60) ${bytewise} not null references items (sku),
  number varchar(60) ${bytewise} not null,
  expires_on varchar(10) ${bytewise} not null,
  donor varchar(40) ${bytewise} not null,
  funding_source varchar(40) ${bytewise} not null,
  restriction varchar(100) ${bytewise} not null,
  status varchar(20) not null check (status in ('AVAILABLE', 'ON_HOLD', 'RECALLED')),
  unit_value bigint check (unit_value >= 0),
  currency varchar(3),
  unique (sku, number, expires_on, donor, funding_source, restriction),
  check ((unit_value is null) = (currency is null))
);

create table lot_changes (
  id varchar(36) primary key,
  lot bigint not null references lots (code),
  was varchar(20) not null,
  became varchar(20) not null,
  reason varchar(500) not null,
  operator varchar(36) not null references operators (id),
  changed_at bigint not null
);
create index lot_changes_by_lot on lot_changes (lot, changed_at, id);

create table boxes (
  code bigint primary key,
  location bigint not null references locations (id)
);
create index boxes_by_location on boxes (location);

-- One row for a lot in a box (0: loose) at a real location or on the way. Centre, sku and expiry follow from location and lot
-- and never change; they stand here so that each list reads one index and no row of another centre.
create table balances (
  lot bigint not null references lots (code),
  box bigint not null,
  location bigint not null references locations (id),
  centre varchar(20) ${bytewise} not null,
  sku varchar(60) ${bytewise} not null,
  expires_on varchar(10) ${bytewise} not null,
  quantity bigint not null check (quantity >= 0),
  primary key (lot, box, location)
);
create index balances_by_item on balances (centre, sku, expires_on, lot, location, box) where quantity > 0;
create index balances_by_expiry on balances (centre, expires_on, sku, lot, location, box) where quantity > 0;
create index balances_by_location on balances (location, sku) where quantity > 0;
create index balances_by_box on balances (box) where quantity > 0 and box > 0;

-- from_balance and to_balance are what stood there after the movement; absent at an end that keeps no balance. A movement
-- between centres is listed at both: those indexes that begin with to_centre hold only these.
create table movements (
  id ${sequence},
  kind varchar(20) not null,
  document varchar(36) not null,
  line integer not null,
  lot bigint not null references lots (code),
  sku varchar(60) ${bytewise} not null,
  from_location bigint not null references locations (id),
  from_centre varchar(20) ${bytewise} not null,
  from_box bigint not null,
  from_balance bigint check (from_balance >= 0),
  to_location bigint not null references locations (id),
  to_centre varchar(20) ${bytewise} not null,
  to_box bigint not null,
  to_balance bigint check (to_balance >= 0),
  quantity bigint not null check (quantity > 0),
  reason varchar(20),
  operator varchar(36) not null references operators (id),
  occurred_at bigint not null,
  recorded_at bigint not null,
  reverses bigint references movements (id),
  check (from_location <> to_location or from_box <> to_box)
);
create index movements_by_document on movements (document, line, id);
create index movements_by_lot on movements (lot, id);
create index movements_by_item on movements (from_centre, sku, id);
create index movements_by_item_arrived on movements (to_centre, sku, id) where to_centre <> from_centre;
create index movements_by_centre on movements (from_centre, id);
create index movements_by_centre_arrived on movements (to_centre, id) where to_centre <> from_centre;
create index movements_by_time on movements (recorded_at, id);
-- Nothing is taken back twice.
create unique index movements_by_reversed on movements (reverses) where reverses is not null;

create table adjustments (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  location bigint not null references locations (id),
  lot bigint not null references lots (code),
  box bigint not null,
  quantity bigint not null check (quantity <> 0),
  reason varchar(20) not null,
  note varchar(500) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  reversal varchar(36),
  reversal_note varchar(500) not null
);

-- What a list of movements shows of each, in the words of its places.
create view movement_lines as
select m.id, m.kind, m.document, m.line, m.sku, m.lot, l.number, l.expires_on, coalesce(d.name, '') as donor,
  m.from_centre, f.code as from_location, f.kind as from_kind, f.name_bg as from_bg, f.name_en as from_en,
  m.from_box, m.from_balance,
  m.to_centre, t.code as to_location, t.kind as to_kind, t.name_bg as to_bg, t.name_en as to_en,
  m.to_box, m.to_balance,
  m.quantity, m.reason, o.username as operator, m.occurred_at, m.recorded_at, m.reverses, r.id as reversed_by
from movements m
join lots l on l.code = m.lot
join locations f on f.id = m.from_location
join locations t on t.id = m.to_location
join operators o on o.id = m.operator
left join sources d on d.kind = 'DONOR' and d.code = l.donor
left join movements r on r.reverses = m.id;

-- changeset sklad:movements-are-immutable-sqlite dbms:sqlite splitStatements:false
create trigger movements_never_updated before update on movements begin select raise(abort, 'movements are never changed'); end;

-- changeset sklad:movements-are-kept-sqlite dbms:sqlite splitStatements:false
create trigger movements_never_deleted before delete on movements begin select raise(abort, 'movements are never deleted'); end;

-- changeset sklad:movements-are-immutable-postgresql dbms:postgresql
create trigger movements_never_changed before update or delete on movements for each row execute function refuse_change();
create trigger movements_never_emptied before truncate on movements for each statement execute function refuse_change();
