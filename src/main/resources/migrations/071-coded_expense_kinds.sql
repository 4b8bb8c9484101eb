-- liquibase formatted sql logicalFilePath:migrations/coded_expense_kinds.sql

-- changeset sklad:coded-expense-kinds
-- What was paid for somebody's health is kept as a code under a key. SQLite removes the old check only with its column. Rows in clear
-- are replaced at the start of the server, found by the index.
alter table medical_expenses add column coded_kind varchar(30) ${bytewise} not null default '';
update medical_expenses set coded_kind = kind;
alter table medical_expenses drop column kind;
alter table medical_expenses rename column coded_kind to kind;
create index medical_expenses_in_clear on medical_expenses (id) where substr(kind, 1, 2) <> '1.';
