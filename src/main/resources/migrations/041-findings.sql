-- liquibase formatted sql logicalFilePath:migrations/findings.sql

-- changeset sklad:lots-of-differing-expiry
-- 1 where there was a lot of the same item and number with another expiry when this one was made; what is not known is no other
-- expiry. Key and order of lots never change, so neither does this, and to find these lots the others are not read.
alter table lots add column expiry_differs integer not null default 0 check (expiry_differs in (0, 1));
update lots set expiry_differs = 1
where number <> '' and expires_on <> '9999-12-31' and exists (
  select 1 from lots o
  where o.sku = lots.sku and o.number = lots.number and o.expires_on <> lots.expires_on and o.expires_on <> '9999-12-31');
create index lots_of_differing_expiry on lots (sku, number) where expiry_differs = 1;

-- changeset sklad:likeness
-- Items that are the same but for case, spaces and punctuation have the same text here, made in Java.
alter table items add column likeness varchar(2000) ${bytewise} not null default '';

-- changeset sklad:likeness-of-items-sqlite dbms:sqlite
-- Of items from before as near as SQL comes to it; from their next change on it is exact.
update items set likeness = lower(category || '|' || size || '|' || sex || '|' || age_group || '|' || inn || '|' || strength
  || '|' || form) || '|' || replace(replace(replace(substr(place_bg, 1, instr(place_bg, char(1)) - 1), ' ', ''), '-', ''), '"', '');

-- changeset sklad:likeness-of-items-postgresql dbms:postgresql
update items set likeness = lower(category || '|' || size || '|' || sex || '|' || age_group || '|' || inn || '|' || strength
  || '|' || form) || '|' || replace(replace(replace(split_part(place_bg, chr(1), 1), ' ', ''), '-', ''), '"', '');

-- changeset sklad:findings
create index items_by_likeness on items (likeness, sku);

-- What has the form of a GTIN and none of its schemes: that begins as a number that a shop gave itself.
create index identifiers_like_gtins on identifiers (value) where scheme = 'OTHER' and length(value) = 14;

-- When a box was touched last.
create index movements_into_boxes on movements (to_box, recorded_at) where to_box > 0;
create index movements_out_of_boxes on movements (from_box, recorded_at) where from_box > 0;
create index count_lines_by_box on count_lines (box, document) where box > 0;

-- What was found to be otherwise than in the books: few beside all that happens.
create index movements_of_differences on movements (from_centre, recorded_at)
  where kind in ('ADJUSTMENT', 'COUNT', 'WRITE_OFF') and coalesce(reason, 'DATA_ERROR') in ('DATA_ERROR', 'FOUND', 'LOST');

-- What was found and is right all the same, as long as it stays as it was: stamp changes with what is found. centre is '' where
-- that belongs to no centre.
create table accepted_findings (
  kind varchar(30) ${bytewise} not null,
  centre varchar(20) ${bytewise} not null,
  subject varchar(200) ${bytewise} not null,
  stamp varchar(200) ${bytewise} not null,
  reason varchar(500) not null,
  operator varchar(36) not null references operators (id),
  accepted_at bigint not null,
  primary key (kind, centre, subject)
);
