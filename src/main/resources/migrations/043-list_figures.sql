-- liquibase formatted sql logicalFilePath:migrations/list_figures.sql

-- changeset sklad:balances-with-quantity
-- What stands is summed from the index alone. A changed quantity is written to these indexes anyhow, as they hold what is above 0.
drop index balances_by_item;
drop index balances_by_expiry;
drop index balances_by_location;
create index balances_by_item on balances (centre, sku, expires_on, lot, location, box, quantity) where quantity > 0;
create index balances_by_expiry on balances (centre, expires_on, sku, lot, location, box, quantity) where quantity > 0;
create index balances_by_location on balances (location, sku, quantity) where quantity > 0;

-- The few lots that may not be given: what is left is found by taking these away.
create index lots_not_available on lots (code) where status <> 'AVAILABLE';
