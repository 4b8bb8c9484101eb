-- liquibase formatted sql logicalFilePath:migrations/handouts_by_operator.sql

-- changeset sklad:handouts-by-operator
-- The handouts of one operator are found among those of all.
create index handouts_by_operator on handouts (operator, centre, occurred_at, id);
