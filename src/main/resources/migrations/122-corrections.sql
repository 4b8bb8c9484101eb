-- liquibase formatted sql logicalFilePath:migrations/corrections.sql

-- changeset sklad:corrections-of-interpreting
-- Who worked, which a correction can change; until it does, the interpreter who was booked. A correction keeps what it replaced.
alter table interpreter_bookings add column worked_by varchar(20) ${bytewise} references interpreters (code);
update interpreter_bookings set worked_by = interpreter where state = 'DONE';
drop index interpreter_bookings_by_work;
create index interpreter_bookings_by_work on interpreter_bookings (worked_by, worked_from);
create table interpreter_corrections (
  id varchar(36) primary key,
  request varchar(36) not null references interpreter_requests (id),
  worked_by varchar(20) ${bytewise} not null references interpreters (code),
  worked_from bigint not null,
  worked_to bigint not null,
  reason varchar(500) not null,
  operator varchar(36) not null references operators (id),
  corrected_at bigint not null,
  check (worked_from < worked_to)
);
create index interpreter_corrections_by_request on interpreter_corrections (request, corrected_at);

-- changeset sklad:changes-of-follow-ups
-- Each change of a follow-up by the author: the day before, and another day or the reason for which it is no longer needed.
create table consultation_follow_up_changes (
  id varchar(36) primary key,
  consultation varchar(36) not null references consultations (id),
  was_on varchar(10) ${bytewise} not null,
  now_on varchar(10) ${bytewise},
  reason varchar(20) check (reason in ('MISTAKE', 'SETTLED', 'DECLINED', 'LEFT')),
  operator varchar(36) not null references operators (id),
  changed_at bigint not null,
  check ((now_on is null) <> (reason is null))
);
create index consultation_follow_up_changes_by_consultation on consultation_follow_up_changes (consultation, changed_at);
