-- liquibase formatted sql logicalFilePath:migrations/kits.sql

-- changeset sklad:assemblies
-- Kits that were put together at a location, or taken apart there. The serial is the running number of the kit's assemblies, of which
-- its lots have their number; those that take apart have none.
create table assemblies (
  id varchar(36) primary key,
  kind varchar(20) not null check (kind in ('ASSEMBLE', 'BREAK_UP')),
  centre varchar(20) ${bytewise} not null references centres (code),
  location bigint not null references locations (id),
  kit varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity > 0),
  serial integer,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null,
  check ((serial is null) = (kind = 'BREAK_UP'))
);
create index assemblies_by_time on assemblies (recorded_at, id);
create index assemblies_by_centre on assemblies (centre, recorded_at, id);
create unique index assemblies_by_serial on assemblies (kit, serial) where serial is not null;

-- Kits of one lot that hold the same lots of parts: those are the other movements of the line. Intact are those that were put together
-- here and not taken apart again, wherever they are now. A line that takes apart names the one whose parts it gives back; kits that
-- came ready-made have none.
create table assembly_lines (
  assembly varchar(36) not null references assemblies (id),
  line integer not null,
  lot bigint not null references lots (code),
  version integer not null,
  quantity bigint not null check (quantity > 0),
  intact bigint not null check (intact between 0 and quantity),
  of_assembly varchar(36),
  of_line integer,
  primary key (assembly, line),
  foreign key (of_assembly, of_line) references assembly_lines (assembly, line),
  check ((of_assembly is null) = (of_line is null))
);
create index assembly_lines_intact on assembly_lines (lot, assembly, line) where intact > 0;
create index assembly_lines_by_origin on assembly_lines (of_assembly, of_line) where of_assembly is not null;
