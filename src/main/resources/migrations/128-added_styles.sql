-- liquibase formatted sql logicalFilePath:migrations/added_styles.sql

-- changeset sklad:added-styles
-- The style that a request added while goods came in, so that the same request gets this style again and no namesake.
create table added_styles (
  id varchar(36) primary key references used_ids (id),
  style varchar(60) ${bytewise} not null
);
