-- liquibase formatted sql logicalFilePath:migrations/operators.sql

-- changeset sklad:operators
create table operators (
  id varchar(36) primary key,
  username varchar(40) ${bytewise} not null unique,
  name varchar(100) not null,
  language varchar(2) not null,
  profession varchar(20) not null,
  roles varchar(4000) not null,
  rights varchar(100) not null,
  active integer not null check (active in (0, 1)),
  password_hash varchar(200) not null,
  one_time_until bigint,
  otp_secret varchar(200),
  otp_confirmed integer not null check (otp_confirmed in (0, 1)),
  otp_step bigint not null,
  version bigint not null,
  added_at bigint not null
);

create table sessions (
  token_hash varchar(64) primary key,
  operator_id varchar(36) not null references operators (id),
  started_at bigint not null,
  seen_at bigint not null,
  confirmed_at bigint not null
);
create index sessions_by_operator on sessions (operator_id);

create table tokens (
  id varchar(36) primary key,
  operator_id varchar(36) not null references operators (id),
  name varchar(100) not null,
  token_hash varchar(64) not null unique,
  roles varchar(4000) not null,
  rights varchar(100) not null,
  made_at bigint not null,
  expires_on varchar(10) not null,
  revoked_at bigint
);
create index tokens_by_operator on tokens (operator_id, made_at, id);
