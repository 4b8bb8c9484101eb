-- liquibase formatted sql logicalFilePath:migrations/follow_ups_taken_back.sql

-- changeset sklad:follow-ups-taken-back
-- A finished follow-up that is due again: the reason, and the time since which it was finished.
alter table consultation_follow_up_changes add column reopened varchar(20) check (reopened in ('MISTAKE', 'NOT_HELD', 'NEEDED'));
alter table consultation_follow_up_changes add column was_done_at bigint check ((was_done_at is null) = (reopened is null));
