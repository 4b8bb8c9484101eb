-- liquibase formatted sql logicalFilePath:migrations/stations.sql

-- changeset sklad:stations
-- A browser that several operators of a centre share. Its token is in a cookie; this is its keyed hash. An operator of the centre
-- entered the password there at signed_in_at; wrong PINs are counted since then. The page that was locked is kept here and not in an
-- address, because its address can contain the case code of a person.
create table stations (
  token_hash varchar(64) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  opened_by varchar(36) not null references operators (id),
  opened_at bigint not null,
  signed_in_at bigint not null,
  wrong_pins integer not null,
  locked_operator varchar(36) not null,
  locked_page varchar(2000) not null
);
create index stations_by_use on stations (signed_in_at);

-- When an operator last entered the password at a station, and the wrong PINs for this operator since then.
create table station_operators (
  station varchar(64) not null references stations (token_hash),
  operator_id varchar(36) not null references operators (id),
  signed_in_at bigint not null,
  wrong_pins integer not null,
  primary key (station, operator_id)
);
create index station_operators_by_operator on station_operators (operator_id);

-- Empty for an operator without a PIN.
alter table operators add column pin_hash varchar(200) not null default '';

-- Empty for a session of a browser that nobody shares.
alter table sessions add column station varchar(64) not null default '';

-- changeset sklad:latest-approvals
-- The list of approvals of one centre and of all, latest first.
create index handout_approvals_latest_of_centre on handout_approvals (centre, asked_at, id);
create index handout_approvals_latest on handout_approvals (asked_at, id);
