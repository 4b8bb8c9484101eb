-- liquibase formatted sql logicalFilePath:migrations/used_ids.sql

-- changeset sklad:used_ids
create table used_ids (
    id varchar(36) not null primary key,
    content varchar(64) not null,
    used_at bigint not null
);
