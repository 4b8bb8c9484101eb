-- liquibase formatted sql logicalFilePath:migrations/teams_of_reconciliations.sql

-- changeset sklad:teams-of-reconciliations
-- The team that had the bag when its reconciliation was opened; empty for a bag of no team. Of older ones, the present team is the best guess.
alter table reconciliations add column team varchar(20) ${bytewise} not null default '';
update reconciliations set team = coalesce((select t.code from teams t where t.bag = reconciliations.bag), '');
