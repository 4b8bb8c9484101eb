-- liquibase formatted sql logicalFilePath:migrations/interpreting_taken_back.sql

-- changeset sklad:interpreting-taken-back
-- A correction that takes the recorded work back, so that the interpreter is booked again; a booking that replaces a released one.
alter table interpreter_corrections add column taken_back integer default 0 not null check (taken_back in (0, 1));
alter table interpreter_bookings add column again_because varchar(500);
