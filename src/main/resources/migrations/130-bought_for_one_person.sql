-- liquibase formatted sql logicalFilePath:migrations/bought_for_one_person.sql

-- changeset sklad:goods-bought-by-time
-- The receipts of goods that were bought for one person. They are subtracted from the use of a centre, and are few.
create index movements_bought on movements (to_centre, occurred_at, sku, quantity, id)
  where kind = 'RECEIPT' and line < 0 and reverses is null;
