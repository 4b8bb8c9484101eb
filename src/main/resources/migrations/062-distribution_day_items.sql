-- liquibase formatted sql logicalFilePath:migrations/distribution_day_items.sql

-- changeset sklad:distribution-day-items
-- What each who comes gets, where a day says so: skus with their quantities (SOAP=2), with blanks between, in the order in which they are
-- given. '' for whatever the rules name.
alter table distribution_days add column items varchar(4000) default '' not null;
