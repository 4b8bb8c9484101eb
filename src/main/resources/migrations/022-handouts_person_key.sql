-- liquibase formatted sql logicalFilePath:migrations/handouts_person_key.sql

-- changeset sklad:handouts-person-key dbms:postgresql
-- A key that compares otherwise than the one it points to is found by no index: each page of handouts read all people there were.
alter table handouts alter column beneficiary type varchar(36) collate "default";
