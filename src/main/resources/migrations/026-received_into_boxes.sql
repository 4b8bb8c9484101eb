-- liquibase formatted sql logicalFilePath:migrations/received_into_boxes.sql

-- changeset sklad:received-into-boxes
-- The box into which a line went; 0 for loose goods.
alter table consignment_lines add column box bigint not null default 0;
