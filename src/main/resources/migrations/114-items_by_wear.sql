-- liquibase formatted sql logicalFilePath:migrations/items_by_wear.sql

-- changeset sklad:items-by-wear
-- A desk reads of a category only the goods that fit the person: by size, sex and age.
create index items_by_wear on items (category, size, sex, age_group);
