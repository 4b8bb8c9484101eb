-- liquibase formatted sql logicalFilePath:migrations/consultations.sql

-- changeset sklad:consultations
-- Consultations of people by profession. No beneficiary: the person stayed anonymous. Sex and age band are those of that time, as figures
-- count them; the day is that of the centre's zone.
create table consultations (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  occurred_at bigint not null,
  occurred_on varchar(10) ${bytewise} not null,
  beneficiary varchar(36) references beneficiaries (id),
  sex varchar(10) not null check (sex in ('FEMALE', 'MALE')),
  age_band varchar(10) ${bytewise} not null,
  kind varchar(20) ${bytewise} not null check (kind in ('SOCIAL', 'PSYCHOLOGICAL', 'LEGAL', 'HEALTH')),
  author varchar(36) not null references operators (id),
  follow_up_on varchar(10) ${bytewise},
  followed_up_at bigint,
  version integer not null check (version > 0),
  recorded_at bigint not null,
  check (followed_up_at is null or follow_up_on is not null)
);
create index consultations_by_centre on consultations (centre, occurred_at, id);
create index consultations_by_author on consultations (author, occurred_at, id);
create index consultations_by_beneficiary on consultations (beneficiary, occurred_at, id);
create index consultations_to_follow_up on consultations (author, follow_up_on, id);

-- What was talked about. A correction is a new version. The note is encrypted: under the person's own data key, or under the key of the
-- installation for an anonymous person; '' for none, and once the person is erased.
create table consultation_versions (
  id varchar(36) primary key,
  consultation varchar(36) not null references consultations (id),
  version integer not null check (version > 0),
  language varchar(3) ${bytewise} not null,
  interpreter varchar(40) ${bytewise} not null,
  minutes integer not null check (minutes between 0 and 600),
  note varchar(24000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  unique (consultation, version)
);

-- A topic is a code that differs in each row, so that the table reveals no topic of anybody.
create table consultation_topics (
  version varchar(36) not null references consultation_versions (id),
  topic varchar(30) ${bytewise} not null,
  primary key (version, topic)
);

-- Openings of confidential contents by colleagues of the author's profession.
create table consultation_openings (
  id varchar(36) primary key,
  consultation varchar(36) not null references consultations (id),
  operator varchar(36) not null references operators (id),
  purpose varchar(20) not null,
  opened_at bigint not null
);
create index consultation_openings_by_consultation on consultation_openings (consultation, opened_at);
