-- liquibase formatted sql logicalFilePath:migrations/expense_follow_ups.sql

-- changeset sklad:expense-follow-ups
-- The day on which the operator who recorded a payment asks after the person, and when that was done.
alter table medical_expenses add column follow_up_on varchar(10) ${bytewise};
alter table medical_expenses add column followed_up_at bigint;
create index medical_expenses_to_follow_up on medical_expenses (operator, follow_up_on, id)
  where followed_up_at is null and follow_up_on is not null;
