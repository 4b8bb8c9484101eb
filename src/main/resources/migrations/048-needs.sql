-- liquibase formatted sql logicalFilePath:migrations/needs.sql

-- changeset sklad:needs
-- What somebody was found to need: an item, or one of a style in any of its sizes ('') or in one. It goes with the person, so that it
-- names no centre. What was given of it is the sum of its meetings.
create table needs (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  sku varchar(60) ${bytewise} references items (sku),
  style varchar(60) ${bytewise} references styles (code),
  size varchar(30) not null,
  quantity bigint not null check (quantity > 0),
  met bigint not null check (met between 0 and quantity),
  state varchar(20) not null check (state in ('OPEN', 'MET', 'WITHDRAWN')),
  urgency varchar(10) not null check (urgency in ('NOW', 'SOON', 'LATER')),
  operator varchar(36) not null references operators (id),
  assessed_at bigint not null,
  check ((sku is null) <> (style is null)),
  check (size = '' or style is not null)
);
create index needs_by_beneficiary on needs (beneficiary, assessed_at, id);

-- So much of a line of a handout met a need. Taken back or brought back, it is here no more.
create table need_meetings (
  need varchar(36) not null references needs (id),
  handout varchar(36) not null,
  line integer not null,
  quantity bigint not null check (quantity > 0),
  occurred_at bigint not null,
  primary key (need, handout, line)
);
create index need_meetings_by_handout on need_meetings (handout, line);

-- Why a need is one no more; encrypted under the person's own data key.
create table need_withdrawals (
  id varchar(36) primary key,
  need varchar(36) not null unique references needs (id),
  reason varchar(3000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);

-- changeset sklad:stays-by-centre
-- Who lived in a centre some time ago is read without all who left it before.
create index stays_by_centre on stays (centre, until_at, from_at);
