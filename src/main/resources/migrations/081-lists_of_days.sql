-- liquibase formatted sql logicalFilePath:migrations/lists_of_days.sql

-- changeset sklad:rules-of-distribution-days
-- The rules by which goods are given on a day. The old text has their codes with blanks between; it is read letter by letter, because
-- the engines have no function in common that finds a letter.
create table distribution_day_rules (
  distribution_day varchar(36) not null references distribution_days (id),
  rule varchar(40) ${bytewise} not null references entitlement_rules (code),
  primary key (distribution_day, rule)
);
insert into distribution_day_rules (distribution_day, rule)
with recursive words (day, word, rest) as (
  select id, '', rules || ' ' from distribution_days where rules <> ''
  union all
  select day, case substr(rest, 1, 1) when ' ' then '' else word || substr(rest, 1, 1) end, substr(rest, 2) from words where rest <> '')
select distinct day, word from words where substr(rest, 1, 1) = ' ' and word <> '';
alter table distribution_days drop column rules;

-- changeset sklad:items-of-distribution-days
-- The quantity of each item that everybody gets, in the order in which they are given; no rows for any goods that the rules name. The
-- old text is SOAP=2 TOWEL=1: a place is even before a quantity.
create table distribution_day_items (
  distribution_day varchar(36) not null references distribution_days (id),
  line integer not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity > 0),
  primary key (distribution_day, line)
);
insert into distribution_day_items (distribution_day, line, sku, quantity)
with recursive words (day, place, word, rest) as (
  select id, 1, '', items || ' ' from distribution_days where items <> ''
  union all
  select day, case when substr(rest, 1, 1) in (' ', '=') then place + 1 else place end,
    case when substr(rest, 1, 1) in (' ', '=') then '' else word || substr(rest, 1, 1) end, substr(rest, 2)
  from words where rest <> '')
select s.day, (s.place + 1) / 2, s.word, cast(q.word as bigint)
from words s join words q on q.day = s.day and q.place = s.place + 1
where substr(s.rest, 1, 1) = '=' and substr(q.rest, 1, 1) = ' ';
alter table distribution_days drop column items;
