-- liquibase formatted sql logicalFilePath:migrations/boxes.sql

-- changeset sklad:boxes
-- The centre follows from the location; it stands here so that the list of a centre's boxes reads one index.
alter table boxes add column centre varchar(20) ${bytewise} not null default '';
update boxes set centre = (select l.centre from locations l where l.id = boxes.location);
create index boxes_by_centre on boxes (centre, code);

-- What was done to a box; its goods are in the ledger, under the id of the act.
create table box_acts (
  id varchar(36) primary key,
  kind varchar(20) not null check (kind in ('MADE', 'FILLED', 'EMPTIED', 'MOVED')),
  box bigint not null references boxes (code),
  location bigint not null references locations (id),
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);
create index box_acts_by_box on box_acts (box, recorded_at, id);

-- How goods came into a box.
create index movements_by_box on movements (to_box, lot, id) where to_box > 0;
