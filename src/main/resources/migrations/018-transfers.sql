-- liquibase formatted sql logicalFilePath:migrations/transfers.sql

-- changeset sklad:transfers
-- Goods carried within a centre. Its lines are its movements; one may go elsewhere than the rest.
create table moves (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  from_location bigint not null references locations (id),
  to_location bigint not null references locations (id),
  last_line integer not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null,
  check (from_location <> to_location)
);
create index moves_by_time on moves (recorded_at, id);
create index moves_by_centre on moves (centre, recorded_at, id);
