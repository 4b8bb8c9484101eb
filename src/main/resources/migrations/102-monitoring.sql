-- liquibase formatted sql logicalFilePath:migrations/monitoring.sql

-- changeset sklad:monitoring
-- The sample drawn after a distribution day. The places of its households among all that were served follow from the seed.
create table monitoring_samples (
  distribution_day varchar(36) primary key references distribution_days (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  held_on varchar(10) ${bytewise} not null,
  households integer not null check (households >= 0),
  sampled integer not null check (sampled >= 0 and sampled <= households),
  level integer not null check (level > 0 and level < 100),
  half_width integer not null check (half_width > 0),
  algorithm varchar(20) not null,
  seed varchar(36) not null,
  drawn_at bigint not null,
  asked_from bigint not null,
  asked_until bigint not null,
  ended integer not null check (ended in (0, 1)),
  check (asked_until > asked_from)
);
create index days_closed_by_time on days_closed (closed_at, distribution_day);
create index monitoring_samples_by_time on monitoring_samples (drawn_at, distribution_day);
create index monitoring_samples_by_centre on monitoring_samples (centre, drawn_at, distribution_day);
create index monitoring_samples_open on monitoring_samples (asked_until, distribution_day) where ended = 0;

-- The households of a sample: a household, or a person without one. Who it is, is cut when the questions are answered, when the time for
-- them is over, and when the person is erased.
create table monitoring_households (
  id varchar(36) primary key,
  distribution_day varchar(36) not null references monitoring_samples (distribution_day),
  place integer not null check (place > 0),
  household varchar(9) ${bytewise} not null,
  beneficiary varchar(36) not null,
  state varchar(10) not null check (state in ('WAITING', 'ANSWERED', 'DECLINED')),
  answer varchar(36) not null,
  answered_in varchar(20) ${bytewise} not null,
  unique (distribution_day, place),
  check (household = '' or beneficiary = ''),
  check (state = 'WAITING' or (household = '' and beneficiary = '')),
  check ((state = 'WAITING') = (answered_in = ''))
);
create index monitoring_households_by_household on monitoring_households (household) where household <> '';
create index monitoring_households_by_beneficiary on monitoring_households (beneficiary) where beneficiary <> '';

-- The answers, only as counts: no row belongs to a household.
create table monitoring_replies (
  distribution_day varchar(36) not null references monitoring_samples (distribution_day),
  question varchar(10) ${bytewise} not null check (question in ('RECEIVED', 'QUALITY', 'RESPECT')),
  reply varchar(10) ${bytewise} not null check (reply in ('YES', 'NO', 'NO_ANSWER')),
  households integer not null check (households >= 0),
  primary key (distribution_day, question, reply)
);
