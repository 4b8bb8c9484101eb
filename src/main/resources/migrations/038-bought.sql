-- liquibase formatted sql logicalFilePath:migrations/bought.sql

-- changeset sklad:bought
-- 1 where the goods were bought for who got them, and came in with the handout.
alter table handout_lines add column bought integer not null default 0 check (bought in (0, 1));
