-- liquibase formatted sql logicalFilePath:migrations/box_numbers.sql

-- changeset sklad:box-numbers
-- The short number of a box at its centre, which people say and write; its code stays on the label. Boxes that are there get theirs
-- in the order in which they were made.
alter table boxes add column number integer not null default 0;
update boxes set number = made.number
from (
  select b.code, row_number() over (partition by b.centre order by coalesce(min(f.at), 0), b.code) as number
  from boxes b left join (
    select box, recorded_at as at from box_acts
    union all
    select to_box, recorded_at from movements where to_box > 0
  ) f on f.box = b.code
  group by b.centre, b.code
) made
where made.code = boxes.code;
create unique index boxes_by_number on boxes (centre, number);

-- The latest number that a centre gave to a box.
create table box_numbers (
  centre varchar(20) primary key references centres (code),
  last integer not null
);
insert into box_numbers (centre, last) select centre, max(number) from boxes group by centre;
