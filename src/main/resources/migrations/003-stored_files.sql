-- liquibase formatted sql logicalFilePath:migrations/stored_files.sql

-- changeset sklad:stored_files
create table stored_files (
  id varchar(36) ${bytewise} primary key,
  media_type varchar(40) not null,
  size bigint not null,
  sha256 varchar(64) not null,
  kept_at bigint not null
);
