-- liquibase formatted sql logicalFilePath:migrations/returns.sql

-- changeset sklad:returns
-- How many of a line are with who got them no more; the sum of what its returns brought, those that were taken back left out.
alter table handout_lines add column returned bigint not null default 0 check (returned between 0 and quantity);

-- Goods of a handout that were brought back. The note is encrypted as the texts of the handout are.
create table handout_returns (
  id varchar(36) primary key,
  handout varchar(36) not null references handouts (id),
  note varchar(3000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);
create index handout_returns_by_handout on handout_returns (handout, recorded_at, id);

-- What of a line came back, of each place that the handout took it from, and where it was put.
create table handout_return_lines (
  handout_return varchar(36) not null references handout_returns (id),
  line integer not null,
  handout varchar(36) not null,
  handout_line integer not null,
  lot bigint not null,
  location bigint not null,
  box bigint not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  put_into bigint not null references locations (id),
  quantity bigint not null check (quantity > 0),
  primary key (handout_return, line, handout_line, lot, location, box),
  foreign key (handout, handout_line, lot, location, box)
    references handout_lines (handout, line, lot, location, box)
);
create index handout_return_lines_by_line on handout_return_lines (handout, handout_line, lot, location, box);

-- What took back a return, and why; encrypted likewise.
create table handout_return_reversals (
  id varchar(36) primary key,
  handout_return varchar(36) not null unique references handout_returns (id),
  reason varchar(3000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);

-- Returns are few beside handouts: what was used up is told without a look at all that happened.
create index movements_of_returns on movements (from_centre, occurred_at) where kind = 'HANDOUT_RETURN';
