-- liquibase formatted sql logicalFilePath:migrations/operators_of_repairs.sql

-- changeset sklad:operators-of-repairs
-- Operators by id. All tables of repairs are written anew, because SQLite adds no column that must be filled and refers to a table.
create table work_orders_anew (
  id varchar(36) ${bytewise} primary key,
  number varchar(33) ${bytewise} not null unique,
  code varchar(10) ${bytewise} not null unique,
  centre varchar(20) ${bytewise} not null references centres (code),
  serial_year integer not null,
  serial integer not null,
  room bigint references rooms (id),
  asset bigint references assets (id),
  category varchar(20) not null,
  priority varchar(20) not null,
  planned_on varchar(10),
  description varchar(2000) not null,
  state varchar(20) not null,
  assignee varchar(36) references operators (id),
  reporter varchar(36) not null references operators (id),
  reported_at bigint not null,
  acts integer not null,
  unique (centre, serial_year, serial)
);
insert into work_orders_anew (id, number, code, centre, serial_year, serial, room, asset, category, priority, planned_on, description,
  state, assignee, reporter, reported_at, acts)
select w.id, w.number, w.code, w.centre, w.serial_year, w.serial, w.room, w.asset, w.category, w.priority, w.planned_on, w.description,
  w.state, a.id, r.id, w.reported_at, w.acts
from work_orders w
left join operators a on a.username = w.assignee
left join operators r on r.username = w.reporter;

create table work_order_acts_anew (
  work_order varchar(36) ${bytewise} not null references work_orders_anew (id),
  sequence integer not null,
  act varchar(20) not null,
  from_state varchar(20) not null,
  to_state varchar(20) not null,
  operator varchar(36) not null references operators (id),
  capacity varchar(20) not null,
  acted_at bigint not null,
  reason varchar(1000) not null,
  hold varchar(20),
  assignee varchar(36) references operators (id),
  duplicate_of varchar(33),
  priority varchar(20),
  primary key (work_order, sequence)
);
insert into work_order_acts_anew (work_order, sequence, act, from_state, to_state, operator, capacity, acted_at, reason, hold, assignee,
  duplicate_of, priority)
select w.work_order, w.sequence, w.act, w.from_state, w.to_state, o.id, w.capacity, w.acted_at, w.reason, w.hold, a.id, w.duplicate_of,
  w.priority
from work_order_acts w
left join operators o on o.username = w.operator
left join operators a on a.username = w.assignee;

create table work_order_log_anew (
  id varchar(36) ${bytewise} primary key,
  work_order varchar(36) ${bytewise} not null references work_orders_anew (id),
  operator varchar(36) not null references operators (id),
  logged_at bigint not null,
  minutes integer not null check (minutes > 0),
  note varchar(1000) not null
);
insert into work_order_log_anew (id, work_order, operator, logged_at, minutes, note)
select w.id, w.work_order, o.id, w.logged_at, w.minutes, w.note
from work_order_log w left join operators o on o.username = w.operator;

create table work_order_photos_anew (
  file varchar(36) ${bytewise} primary key references stored_files (id),
  work_order varchar(36) ${bytewise} not null references work_orders_anew (id),
  kind varchar(10) not null,
  operator varchar(36) not null references operators (id),
  added_at bigint not null
);
insert into work_order_photos_anew (file, work_order, kind, operator, added_at)
select w.file, w.work_order, w.kind, o.id, w.added_at
from work_order_photos w left join operators o on o.username = w.operator;

create table work_order_parts_anew (
  act varchar(36) ${bytewise} not null,
  sequence integer not null,
  work_order varchar(36) ${bytewise} not null references work_orders_anew (id),
  lot bigint not null references lots (code),
  location bigint not null references locations (id),
  quantity bigint not null check (quantity <> 0),
  operator varchar(36) not null references operators (id),
  used_at bigint not null,
  primary key (act, sequence)
);
insert into work_order_parts_anew (act, sequence, work_order, lot, location, quantity, operator, used_at)
select w.act, w.sequence, w.work_order, w.lot, w.location, w.quantity, o.id, w.used_at
from work_order_parts w left join operators o on o.username = w.operator;

drop table work_order_parts;
drop table work_order_photos;
drop table work_order_log;
drop table work_order_acts;
drop table work_orders;
alter table work_orders_anew rename to work_orders;
alter table work_order_acts_anew rename to work_order_acts;
alter table work_order_log_anew rename to work_order_log;
alter table work_order_photos_anew rename to work_order_photos;
alter table work_order_parts_anew rename to work_order_parts;

create index work_orders_by_time on work_orders (reported_at, number);
create index work_orders_by_centre on work_orders (centre, reported_at, number);
create index work_orders_by_room on work_orders (room, reported_at);
create index work_orders_by_asset on work_orders (asset, reported_at);
create index work_orders_unfinished on work_orders (reported_at, number)
  where state in ('REPORTED', 'APPROVED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'REOPENED');
create index work_orders_unfinished_of_centre on work_orders (centre, reported_at, number)
  where state in ('REPORTED', 'APPROVED', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'REOPENED');
create index work_orders_by_state on work_orders (centre, state, assignee);
create index work_orders_by_reporter on work_orders (reporter, reported_at);
create index work_order_acts_by_operator on work_order_acts (operator, acted_at);
create index work_order_log_by_order on work_order_log (work_order, logged_at, id);
create index work_order_photos_by_order on work_order_photos (work_order, added_at, file);
create index work_order_parts_by_order on work_order_parts (work_order, used_at, act, sequence);
create index work_order_parts_by_lot on work_order_parts (lot);

-- changeset sklad:work-order-acts-are-immutable-again-sqlite dbms:sqlite splitStatements:false
create trigger work_order_acts_never_updated before update on work_order_acts begin select raise(abort, 'acts on work orders are never changed'); end;

-- changeset sklad:work-order-acts-are-kept-again-sqlite dbms:sqlite splitStatements:false
create trigger work_order_acts_never_deleted before delete on work_order_acts begin select raise(abort, 'acts on work orders are never deleted'); end;

-- changeset sklad:work-orders-are-kept-again-sqlite dbms:sqlite splitStatements:false
create trigger work_orders_never_deleted before delete on work_orders begin select raise(abort, 'work orders are never deleted'); end;

-- changeset sklad:work-orders-keep-their-number-again-sqlite dbms:sqlite splitStatements:false
create trigger work_orders_keep_their_number before update of id, number, code, centre, serial_year, serial, reporter, reported_at, description on work_orders begin select raise(abort, 'what was reported is never changed'); end;

-- changeset sklad:work-order-triggers-again-postgresql dbms:postgresql
create trigger work_order_acts_never_changed before update or delete on work_order_acts for each row execute function refuse_change();
create trigger work_orders_never_deleted before delete on work_orders for each row execute function refuse_change();
create trigger work_orders_keep_their_number before update of id, number, code, centre, serial_year, serial, reporter, reported_at, description on work_orders for each row execute function refuse_change();
