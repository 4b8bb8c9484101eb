-- liquibase formatted sql logicalFilePath:migrations/session_origins.sql

-- changeset sklad:session-origins
-- Where a session was started and with which browser, for the operator's own list of sessions.
alter table sessions add column address varchar(45) not null default '';
alter table sessions add column browser varchar(60) not null default '';
