-- liquibase formatted sql logicalFilePath:migrations/sensitive_items.sql

-- changeset sklad:sensitive-items
alter table items add column sensitive integer not null default 0 check (sensitive in (0, 1));
update items set sensitive = 1
where style in ('ASSORT-61', 'ASSORT-78', 'ASSORT-79')
  or atc like 'N05%' or atc like 'N06%' or atc like 'N07B%' or atc like 'G02B%' or atc like 'G03A%';
