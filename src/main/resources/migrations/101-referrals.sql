-- liquibase formatted sql logicalFilePath:migrations/referrals.sql

-- changeset sklad:referrals
-- Referrals of people to organisations. The organisation is a code that differs in each row, because its name can reveal why somebody is
-- referred. The legal ground is encrypted under the person's key; it is '' with the person's consent, and once the person is erased. Sex and
-- age band are those of that time. due_on is the day by which an answer is expected; null once the person is erased.
create table referrals (
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
  state varchar(10) not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'DONE')),
  author varchar(36) not null references operators (id),
  recorded_at bigint not null,
  unique (centre, serial_year, serial),
  check (consent = 0 or legal_ground = '')
);
create index referrals_by_centre on referrals (centre, recorded_at, id);
create index referrals_by_author on referrals (author, recorded_at, id);
create index referrals_by_beneficiary on referrals (beneficiary, recorded_at, id);
create index referrals_due on referrals (author, due_on, id);

-- The steps of a referral. The first one is the referral itself, with its id, and its note is the reason. Notes are encrypted under the
-- person's key; '' for none, and once the person is erased.
create table referral_steps (
  id varchar(36) primary key,
  referral varchar(36) not null references referrals (id),
  state varchar(10) not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'DONE')),
  note varchar(24000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  unique (referral, state)
);

-- Openings of confidential contents by colleagues of the author's profession.
create table referral_openings (
  id varchar(36) primary key,
  referral varchar(36) not null references referrals (id),
  operator varchar(36) not null references operators (id),
  purpose varchar(20) not null,
  opened_at bigint not null
);
create index referral_openings_by_referral on referral_openings (referral, opened_at);
