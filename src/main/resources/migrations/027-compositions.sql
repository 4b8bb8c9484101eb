-- liquibase formatted sql logicalFilePath:migrations/compositions.sql

-- changeset sklad:compositions
-- What a kit is made of. Nothing here is changed: another composition is another version, and the latest is the one in use.
create table compositions (
  kit varchar(60) ${bytewise} not null references items (sku),
  version integer not null check (version > 0),
  id varchar(36) not null unique,
  operator varchar(36) not null references operators (id),
  written_at bigint not null,
  primary key (kit, version)
);

create table composition_lines (
  kit varchar(60) ${bytewise} not null,
  version integer not null,
  line integer not null,
  item varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity > 0),
  primary key (kit, version, line),
  unique (kit, version, item),
  foreign key (kit, version) references compositions (kit, version),
  check (item <> kit)
);
create index composition_lines_by_item on composition_lines (item, kit, version);
