-- liquibase formatted sql logicalFilePath:migrations/distribution_days.sql

-- changeset sklad:distribution-days
-- A day on which many come for goods: where, when, and by which rules, their codes with blanks between. Each who comes takes a number.
create table distribution_days (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  location bigint not null references locations (id),
  held_on varchar(10) ${bytewise} not null,
  rules varchar(2000) not null,
  slot_from varchar(5) not null,
  slot_minutes integer not null check (slot_minutes > 0),
  slot_people integer not null check (slot_people > 0),
  state varchar(10) not null check (state in ('PLANNED', 'OPEN', 'CLOSED')),
  last_number integer not null,
  operator varchar(36) not null references operators (id),
  planned_at bigint not null
);
create index distribution_days_by_time on distribution_days (planned_at, id);
create index distribution_days_by_centre on distribution_days (centre, planned_at, id);

-- Who is expected, and who came without (slot 0). Of a household that gets something together its head stands for it; nothing but that
-- is in the row of a head who gets nothing alone (joint). Nobody's row says that they were served: their handouts do.
create table days_expected (
  distribution_day varchar(36) not null references distribution_days (id),
  beneficiary varchar(36) not null references beneficiaries (id),
  household varchar(9) ${bytewise} not null,
  joint integer not null check (joint in (0, 1)),
  persons integer not null check (persons > 0),
  slot integer not null check (slot >= 0),
  place integer not null,
  state varchar(10) not null check (state in ('EXPECTED', 'WAITING', 'AT_DESK')),
  number integer not null check (number >= 0),
  came_at bigint,
  desk varchar(36) not null,
  check ((number = 0) = (state = 'EXPECTED')),
  check ((desk = '') = (state <> 'AT_DESK')),
  check ((came_at is null) = (state = 'EXPECTED')),
  primary key (distribution_day, beneficiary)
);
create unique index days_expected_by_place on days_expected (distribution_day, slot, place);
create index days_expected_by_number on days_expected (distribution_day, state, number);
create index days_expected_by_beneficiary on days_expected (beneficiary, distribution_day);

-- How much each of them was to get by each rule, when the list was written.
create table days_due (
  distribution_day varchar(36) not null,
  beneficiary varchar(36) not null,
  rule varchar(60) ${bytewise} not null,
  quantity bigint not null check (quantity > 0),
  primary key (distribution_day, beneficiary, rule),
  foreign key (distribution_day, beneficiary) references days_expected (distribution_day, beneficiary)
);

-- What was done at the door and at the desks, so that a request that is repeated is answered with what it did.
create table days_steps (
  id varchar(36) primary key,
  distribution_day varchar(36) not null references distribution_days (id),
  beneficiary varchar(36) ${bytewise} not null,
  kind varchar(10) not null check (kind in ('ARRIVED', 'CALLED', 'GIVEN_BACK')),
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);
create index days_steps_by_beneficiary on days_steps (beneficiary, distribution_day) where beneficiary <> '';

-- A day that is over: what the figures were then, and where what was left went ('' where it stayed).
create table days_closed (
  distribution_day varchar(36) primary key references distribution_days (id),
  id varchar(36) not null unique,
  expected integer not null check (expected >= 0),
  served integer not null check (served >= 0),
  late integer not null check (late >= 0),
  absent integer not null check (absent >= 0),
  proxies integer not null check (proxies >= 0),
  returns_to varchar(20) ${bytewise} not null,
  operator varchar(36) not null references operators (id),
  closed_at bigint not null
);

-- What was counted of each lot in each place at the end, and the correction of what differed.
create table days_left (
  distribution_day varchar(36) not null references distribution_days (id),
  line integer not null,
  lot bigint not null references lots (code),
  location bigint not null references locations (id),
  box bigint not null,
  standing bigint not null check (standing >= 0),
  counted bigint not null check (counted >= 0),
  adjustment varchar(36) not null,
  check ((adjustment = '') = (standing = counted)),
  primary key (distribution_day, line),
  unique (distribution_day, lot, location, box)
);
