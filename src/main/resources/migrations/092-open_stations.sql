-- liquibase formatted sql logicalFilePath:migrations/open_stations.sql

-- changeset sklad:open-stations
-- A station can be closed from another computer, because its own may be lost. It needs a name for people and an id for addresses; the
-- hash of its token stays inside. A closed station is kept until the year of its last password is over.
alter table stations add column id varchar(36) ${bytewise} not null default '';
alter table stations add column name varchar(100) not null default '';
alter table stations add column used_at bigint not null default 0;
alter table stations add column closed_at bigint;
update stations set used_at = signed_in_at;
create index sessions_by_station on sessions (station);

-- changeset sklad:ids-of-stations-sqlite dbms:sqlite
update stations set id = lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8'
  || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));

-- changeset sklad:ids-of-stations-postgresql dbms:postgresql
update stations set id = cast(gen_random_uuid() as varchar(36));

-- changeset sklad:open-stations-by-id
create unique index stations_by_id on stations (id);
create index stations_open on stations (opened_at, id) where closed_at is null;
create index stations_open_of_centre on stations (centre, opened_at, id) where closed_at is null;
