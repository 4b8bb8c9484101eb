-- liquibase formatted sql logicalFilePath:migrations/work_orders.sql

-- changeset sklad:work_orders
create table work_orders (
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
  assignee varchar(40),
  reporter varchar(40) not null,
  reported_at bigint not null,
  acts integer not null,
  unique (centre, serial_year, serial)
);
create index work_orders_by_time on work_orders (reported_at, number);
create index work_orders_by_centre on work_orders (centre, reported_at, number);
create index work_orders_by_state on work_orders (state, centre);
create index work_orders_by_room on work_orders (room, reported_at);
create index work_orders_by_asset on work_orders (asset, reported_at);

create table work_order_acts (
  work_order varchar(36) ${bytewise} not null references work_orders (id),
  sequence integer not null,
  act varchar(20) not null,
  from_state varchar(20) not null,
  to_state varchar(20) not null,
  operator varchar(40) not null,
  capacity varchar(20) not null,
  acted_at bigint not null,
  reason varchar(1000) not null,
  hold varchar(20),
  assignee varchar(40),
  duplicate_of varchar(33),
  priority varchar(20),
  primary key (work_order, sequence)
);

create table work_order_log (
  id varchar(36) ${bytewise} primary key,
  work_order varchar(36) ${bytewise} not null references work_orders (id),
  operator varchar(40) not null,
  logged_at bigint not null,
  minutes integer not null check (minutes > 0),
  note varchar(1000) not null
);
create index work_order_log_by_order on work_order_log (work_order, logged_at, id);

create table work_order_photos (
  file varchar(36) ${bytewise} primary key references stored_files (id),
  work_order varchar(36) ${bytewise} not null references work_orders (id),
  kind varchar(10) not null,
  operator varchar(40) not null,
  added_at bigint not null
);
create index work_order_photos_by_order on work_order_photos (work_order, added_at, file);

-- changeset sklad:work-order-acts-are-immutable-sqlite dbms:sqlite splitStatements:false
create trigger work_order_acts_never_updated before update on work_order_acts begin select raise(abort, 'acts on work orders are never changed'); end;

-- changeset sklad:work-order-acts-are-kept-sqlite dbms:sqlite splitStatements:false
create trigger work_order_acts_never_deleted before delete on work_order_acts begin select raise(abort, 'acts on work orders are never deleted'); end;

-- changeset sklad:work-orders-are-kept-sqlite dbms:sqlite splitStatements:false
create trigger work_orders_never_deleted before delete on work_orders begin select raise(abort, 'work orders are never deleted'); end;

-- changeset sklad:work-orders-keep-their-number-sqlite dbms:sqlite splitStatements:false
create trigger work_orders_keep_their_number before update of id, number, code, centre, serial_year, serial, reporter, reported_at, description on work_orders begin select raise(abort, 'what was reported is never changed'); end;

-- changeset sklad:work-order-triggers-postgresql dbms:postgresql
create trigger work_order_acts_never_changed before update or delete on work_order_acts for each row execute function refuse_change();
create trigger work_orders_never_deleted before delete on work_orders for each row execute function refuse_change();
create trigger work_orders_keep_their_number before update of id, number, code, centre, serial_year, serial, reporter, reported_at, description on work_orders for each row execute function refuse_change();
