-- liquibase formatted sql logicalFilePath:migrations/merges.sql

-- changeset sklad:items-count-as
-- The item that goods of this one are: itself, or the one into which it was merged, which was not merged itself.
alter table items add column counts_as varchar(60) ${bytewise} not null default '';
update items set counts_as = sku;
create index items_by_what_they_are on items (counts_as, sku);
create index items_merged on items (sku, counts_as) where counts_as <> sku;

-- changeset sklad:lots-follow-their-item
-- A lot says under which item it was written down, which stays; what it is now is what that item counts as.
alter table lots rename column sku to made_as;
alter table lots add column sku varchar(60) ${bytewise} not null default '';
update lots set sku = made_as;
drop index lots_of_differing_expiry;
drop index lots_restricted;
create index lots_by_item on lots (sku, expires_on, code);
create index lots_of_differing_expiry on lots (sku, number) where expiry_differs = 1;
create index lots_restricted on lots (sku, restriction) where restriction <> '';

-- changeset sklad:movement-lines-of-what-goods-are
drop view movement_lines;
create view movement_lines as
select m.id, m.kind, m.document, m.line, l.sku, m.lot, l.number, l.expires_on, coalesce(d.name, '') as donor,
  m.from_centre, f.code as from_location, f.kind as from_kind, f.name_bg as from_bg, f.name_en as from_en,
  m.from_box, m.from_balance,
  m.to_centre, t.code as to_location, t.kind as to_kind, t.name_bg as to_bg, t.name_en as to_en,
  m.to_box, m.to_balance,
  m.quantity, m.reason, o.username as operator, m.occurred_at, m.recorded_at, m.reverses, r.id as reversed_by
from movements m
join lots l on l.code = m.lot
join locations f on f.id = m.from_location
join locations t on t.id = m.to_location
join operators o on o.id = m.operator
left join sources d on d.kind = 'DONOR' and d.code = l.donor
left join movements r on r.reverses = m.id;

-- changeset sklad:merges
create table merges (
  id varchar(36) primary key,
  item varchar(60) ${bytewise} not null references items (sku),
  into_item varchar(60) ${bytewise} not null references items (sku),
  reason varchar(500) not null check (reason <> ''),
  operator varchar(36) not null references operators (id),
  merged_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null,
  check (item <> into_item),
  check ((reversal is null) = (reversal_reason = ''))
);
create unique index merges_that_stand on merges (item) where reversal is null;
create index merges_by_what_stays on merges (into_item) where reversal is null;

-- changeset sklad:levels-of-merged-items
-- Where the item that stays had no level of its own, and got that of the one that was merged into it.
create table merged_levels (
  merge varchar(36) not null references merges (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  primary key (merge, centre)
);

-- changeset sklad:counts-of-items
create index counts_of_items on counts (sku) where sku is not null;
