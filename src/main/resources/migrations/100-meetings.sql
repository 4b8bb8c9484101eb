-- liquibase formatted sql logicalFilePath:migrations/meetings.sql

-- changeset sklad:meetings
-- Meetings with institutions, and their decisions, which are listed until they are done.
create table meetings (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} references centres (code),
  held_on varchar(10) ${bytewise} not null,
  kind varchar(20) ${bytewise} not null,
  agenda varchar(2000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  reversal varchar(36),
  reversal_reason varchar(500) not null
);
create index meetings_by_time on meetings (recorded_at, id);

create table meeting_institutions (
  meeting varchar(36) not null references meetings (id),
  institution varchar(40) ${bytewise} not null,
  heads integer not null check (heads > 0),
  primary key (meeting, institution)
);

create table meeting_decisions (
  meeting varchar(36) not null references meetings (id),
  line integer not null,
  text varchar(500) not null,
  owner varchar(100) not null,
  due_on varchar(10) ${bytewise} not null,
  done_by varchar(36) references operators (id),
  done_at bigint,
  primary key (meeting, line),
  check ((done_by is null) = (done_at is null))
);
create index meeting_decisions_open on meeting_decisions (due_on, meeting, line) where done_at is null;
create index meeting_decisions_done on meeting_decisions (due_on, meeting, line) where done_at is not null;
