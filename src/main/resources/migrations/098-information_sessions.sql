-- liquibase formatted sql logicalFilePath:migrations/information_sessions.sql

-- changeset sklad:information-sessions
-- Information sessions. Materials given out at one are a handout with the same id.
create table information_sessions (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  held_on varchar(10) ${bytewise} not null,
  minutes integer not null check (minutes > 0),
  room varchar(100) not null,
  campaign varchar(100) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null
);
create index information_sessions_by_time on information_sessions (recorded_at, id);
create index information_sessions_by_centre on information_sessions (centre, recorded_at, id);

create table information_session_topics (
  session varchar(36) not null references information_sessions (id),
  topic varchar(40) ${bytewise} not null,
  primary key (session, topic)
);

create table information_session_languages (
  session varchar(36) not null references information_sessions (id),
  language varchar(8) ${bytewise} not null,
  primary key (session, language)
);

create table information_session_interpreters (
  session varchar(36) not null references information_sessions (id),
  interpreter varchar(40) ${bytewise} not null,
  primary key (session, interpreter)
);

create table information_session_heads (
  session varchar(36) not null references information_sessions (id),
  sex varchar(10) ${bytewise} not null,
  age_band varchar(10) ${bytewise} not null,
  heads integer not null check (heads > 0),
  primary key (session, sex, age_band)
);

-- A photo of the room, without faces.
create table information_session_photos (
  session varchar(36) primary key references information_sessions (id),
  file varchar(36) ${bytewise} not null references stored_files (id),
  operator varchar(36) not null references operators (id),
  added_at bigint not null
);
