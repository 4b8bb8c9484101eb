-- liquibase formatted sql logicalFilePath:migrations/moves_into_boxes.sql

-- changeset sklad:moves-into-boxes
-- What goes into a box, or comes out of one, may stay where it stands: the table is written anew without the check that both ends
-- of a move differ. Each movement of it has its own.
create table moves_anew (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  from_location bigint not null references locations (id),
  to_location bigint not null references locations (id),
  last_line integer not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null
);
insert into moves_anew (id, centre, from_location, to_location, last_line, operator, recorded_at, reversal, reversal_reason)
select id, centre, from_location, to_location, last_line, operator, recorded_at, reversal, reversal_reason from moves;
drop table moves;
alter table moves_anew rename to moves;
create index moves_by_time on moves (recorded_at, id);
create index moves_by_centre on moves (centre, recorded_at, id);
