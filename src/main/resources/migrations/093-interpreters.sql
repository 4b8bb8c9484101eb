-- liquibase formatted sql logicalFilePath:migrations/interpreters.sql

-- changeset sklad:interpreters
-- Interpreters by code name. Nothing else is stored of who they are.
create table interpreters (
  code varchar(20) ${bytewise} primary key,
  code_order varchar(150) ${bytewise} not null unique,
  sex varchar(10) not null check (sex in ('FEMALE', 'MALE')),
  on_site integer not null check (on_site in (0, 1)),
  remote integer not null check (remote in (0, 1)),
  active integer not null check (active in (0, 1)),
  version bigint not null,
  check (on_site + remote > 0)
);
create table interpreter_languages (
  interpreter varchar(20) ${bytewise} not null references interpreters (code),
  language varchar(3) ${bytewise} not null,
  level varchar(10) not null check (level in ('BASIC', 'GOOD', 'FLUENT', 'NATIVE')),
  direction varchar(10) not null check (direction in ('FROM', 'TO', 'BOTH')),
  primary key (interpreter, language)
);
create index interpreter_languages_by_language on interpreter_languages (language, interpreter);

-- Minutes of the day by the clock of the centre that asks.
create table interpreter_hours (
  interpreter varchar(20) ${bytewise} not null references interpreters (code),
  day varchar(10) not null,
  from_minute integer not null check (from_minute >= 0),
  to_minute integer not null check (to_minute <= 1440),
  primary key (interpreter, day, from_minute),
  check (from_minute < to_minute)
);
create table interpreter_absences (
  id varchar(36) primary key,
  interpreter varchar(20) ${bytewise} not null references interpreters (code),
  from_on varchar(10) ${bytewise} not null,
  until_on varchar(10) ${bytewise} not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  check (from_on <= until_on)
);
create index interpreter_absences_by_interpreter on interpreter_absences (interpreter, until_on);

-- The month is that in which the request begins by the clock of its centre. An open request that is over was not met.
create table interpreter_requests (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  language varchar(3) ${bytewise} not null,
  sex varchar(10) check (sex in ('FEMALE', 'MALE')),
  urgency varchar(10) not null check (urgency in ('NOW', 'SOON', 'LATER')),
  from_at bigint not null,
  to_at bigint not null,
  month varchar(7) ${bytewise} not null,
  state varchar(10) not null check (state in ('OPEN', 'ASSIGNED', 'DONE', 'CANCELLED')),
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  check (from_at < to_at)
);
create index interpreter_requests_by_time on interpreter_requests (from_at, id);
create index interpreter_requests_by_centre on interpreter_requests (centre, from_at, id);
create index interpreter_requests_by_state on interpreter_requests (state, centre, from_at, id);

-- Interpreters assigned to requests. Centre and times are those of the request. The times worked are recorded when it is done.
create table interpreter_bookings (
  id varchar(36) primary key,
  request varchar(36) not null references interpreter_requests (id),
  interpreter varchar(20) ${bytewise} not null references interpreters (code),
  centre varchar(20) ${bytewise} not null references centres (code),
  from_at bigint not null,
  to_at bigint not null,
  month varchar(7) ${bytewise} not null,
  state varchar(10) not null check (state in ('BOOKED', 'RELEASED', 'DONE')),
  operator varchar(36) not null references operators (id),
  assigned_at bigint not null,
  reason varchar(20) check (reason in ('ABSENT', 'DECLINED', 'NO_SHOW', 'NOT_NEEDED', 'MISTAKE')),
  ended_at bigint,
  worked_from bigint,
  worked_to bigint,
  check (from_at < to_at)
);
create unique index interpreter_bookings_live on interpreter_bookings (request) where state <> 'RELEASED';
create index interpreter_bookings_by_request on interpreter_bookings (request, assigned_at);
create index interpreter_bookings_by_interpreter on interpreter_bookings (interpreter, from_at);
create index interpreter_bookings_by_work on interpreter_bookings (interpreter, worked_from);
create index interpreter_bookings_by_month on interpreter_bookings (month, interpreter);

-- A booking by the clock on the wall: a row for each local day, more where the clocks change. The availability beside it is that of
-- the interpreter when the booking was made.
create table interpreter_booking_days (
  booking varchar(36) not null references interpreter_bookings (id),
  position integer not null,
  on_day varchar(10) ${bytewise} not null,
  from_minute integer not null,
  to_minute integer not null,
  available_from integer not null,
  available_to integer not null,
  primary key (booking, position)
);
