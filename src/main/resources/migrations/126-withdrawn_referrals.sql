-- liquibase formatted sql logicalFilePath:migrations/withdrawn_referrals.sql

-- changeset sklad:withdrawn-referrals-sqlite dbms:sqlite
-- A referral can be withdrawn. SQLite changes no check, so the tables are written anew.
create table referrals_anew (
  id varchar(36) primary key,
  number varchar(36) ${bytewise} not null unique,
  serial_year integer not null,
  serial integer not null,
  centre varchar(20) ${bytewise} not null references centres (code),
  beneficiary varchar(36) not null references beneficiaries (id),
  sex varchar(10) not null check (sex in ('FEMALE', 'MALE')),
  age_band varchar(10) ${bytewise} not null,
  kind varchar(20) ${bytewise} not null check (kind in ('SOCIAL', 'PSYCHOLOGICAL', 'LEGAL', 'HEALTH')),
  consultation varchar(36) references consultations (id),
  organisation varchar(30) ${bytewise} not null,
  urgency varchar(10) not null check (urgency in ('NOW', 'SOON', 'LATER')),
  consent integer not null check (consent in (0, 1)),
  legal_ground varchar(3000) not null,
  due_on varchar(10) ${bytewise},
  state varchar(10) not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN')),
  author varchar(36) not null references operators (id),
  recorded_at bigint not null,
  unique (centre, serial_year, serial),
  check (consent = 0 or legal_ground = '')
);
insert into referrals_anew (id, number, serial_year, serial, centre, beneficiary, sex, age_band, kind, consultation, organisation, urgency, consent, legal_ground, due_on, state, author, recorded_at)
select id, number, serial_year, serial, centre, beneficiary, sex, age_band, kind, consultation, organisation, urgency, consent, legal_ground, due_on, state, author, recorded_at from referrals;
drop table referrals;
alter table referrals_anew rename to referrals;
create index referrals_by_centre on referrals (centre, recorded_at, id);
create index referrals_by_author on referrals (author, recorded_at, id);
create index referrals_by_beneficiary on referrals (beneficiary, recorded_at, id);
create index referrals_due on referrals (author, due_on, id);
create table referral_steps_anew (
  id varchar(36) primary key,
  referral varchar(36) not null references referrals (id),
  state varchar(10) not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN')),
  note varchar(24000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  unique (referral, state)
);
insert into referral_steps_anew (id, referral, state, note, operator, recorded_at)
select id, referral, state, note, operator, recorded_at from referral_steps;
drop table referral_steps;
alter table referral_steps_anew rename to referral_steps;

-- changeset sklad:withdrawn-referrals-postgresql dbms:postgresql
alter table referrals drop constraint referrals_state_check;
alter table referrals add constraint referrals_state_check check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN'));
alter table referral_steps drop constraint referral_steps_state_check;
alter table referral_steps add constraint referral_steps_state_check check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN'));
