-- liquibase formatted sql logicalFilePath:migrations/trainings.sql

-- changeset sklad:trainings
-- Trainings of staff of institutions. Hours and means of tests are in tenths, the mean of the evaluation in hundredths.
create table trainings (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} references centres (code),
  starts_on varchar(10) ${bytewise} not null,
  ends_on varchar(10) ${bytewise} not null,
  tenth_hours integer not null check (tenth_hours > 0),
  place varchar(100) not null,
  trainers integer check (trainers > 0),
  test_before integer check (test_before between 0 and 1000),
  test_after integer check (test_after between 0 and 1000),
  evaluation_mean integer check (evaluation_mean between 100 and 500),
  evaluation_count integer check (evaluation_count > 0),
  cost_minor bigint check (cost_minor >= 0),
  currency varchar(3) ${bytewise},
  funding_source varchar(60) ${bytewise},
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null,
  check (starts_on <= ends_on),
  check ((evaluation_mean is null) = (evaluation_count is null)),
  check ((cost_minor is null) = (currency is null))
);
create index trainings_by_time on trainings (recorded_at, id);

create table training_topics (
  training varchar(36) not null references trainings (id),
  topic varchar(40) ${bytewise} not null,
  primary key (training, topic)
);

-- People by institution; their names are not stored.
create table training_participants (
  training varchar(36) not null references trainings (id),
  institution varchar(40) ${bytewise} not null,
  female integer not null check (female >= 0),
  male integer not null check (male >= 0),
  primary key (training, institution),
  check (female + male > 0)
);
