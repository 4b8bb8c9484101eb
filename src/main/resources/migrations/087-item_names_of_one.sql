-- liquibase formatted sql logicalFilePath:migrations/item_names_of_one.sql

-- changeset sklad:item-names-of-one
-- The name of one piece, for labels and lists of what one person gets; empty if it is the same as the name.
alter table items add column name_one_bg varchar(120) not null default '';
alter table items add column name_one_en varchar(120) not null default '';
