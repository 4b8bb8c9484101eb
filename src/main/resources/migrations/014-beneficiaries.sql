-- liquibase formatted sql logicalFilePath:migrations/beneficiaries.sql

-- changeset sklad:beneficiaries
create table beneficiaries (
  id varchar(36) primary key,
  case_code varchar(11) ${bytewise} not null unique,
  sex varchar(10) not null,
  age_band varchar(10) not null,
  next_band_on varchar(10) not null,
  clothes varchar(20) not null,
  shoes varchar(20) not null,
  languages varchar(60) not null,
  centre varchar(20) ${bytewise} not null references centres (code),
  room varchar(20) ${bytewise} not null,
  room_order varchar(150) ${bytewise} not null,
  present integer not null check (present in (0, 1)),
  household varchar(9) ${bytewise} not null,
  stay_since bigint not null,
  version bigint not null,
  registered_at bigint not null
);
create index beneficiaries_by_room on beneficiaries (centre, present, room_order, household, case_code);
create index beneficiaries_by_code on beneficiaries (centre, present, case_code);
create index beneficiaries_by_household on beneficiaries (household, case_code);

create table cards (
  code varchar(16) ${bytewise} primary key,
  document varchar(36) not null unique,
  beneficiary varchar(36) not null references beneficiaries (id),
  valid integer not null check (valid in (0, 1)),
  issued_at bigint not null,
  issued_by varchar(40) not null
);
create index cards_by_beneficiary on cards (beneficiary);
create unique index one_valid_card on cards (beneficiary) where valid = 1;

create table stays (
  document varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  room varchar(20) ${bytewise} not null,
  from_at bigint not null,
  opened_by varchar(40) not null,
  until_at bigint not null,
  ended_document varchar(36) not null,
  ended_by varchar(40) not null
);
create index stays_by_beneficiary on stays (beneficiary, from_at);
create index stays_by_end on stays (ended_document);
create unique index one_present_stay on stays (beneficiary) where until_at = 253402214400000000;

create table households (
  code varchar(9) ${bytewise} primary key,
  document varchar(36) not null unique,
  head varchar(36) not null references beneficiaries (id),
  formed_at bigint not null
);

create table household_members (
  household varchar(9) ${bytewise} not null references households (code),
  beneficiary varchar(36) not null references beneficiaries (id),
  from_at bigint not null,
  until_at bigint not null,
  primary key (household, beneficiary, from_at)
);
create unique index one_household on household_members (beneficiary) where until_at = 253402214400000000;

create table vulnerabilities (
  beneficiary varchar(36) not null references beneficiaries (id),
  kind varchar(30) ${bytewise} not null,
  noted_at bigint not null,
  noted_by varchar(40) not null,
  primary key (beneficiary, kind)
);

create table data_keys (
  beneficiary varchar(36) primary key references beneficiaries (id),
  wrapped varchar(200) not null
);

-- Each column is encrypted under the person's own data key; '' where nothing is known.
create table identities (
  beneficiary varchar(36) primary key references data_keys (beneficiary),
  name varchar(2000) not null,
  birth_date varchar(200) not null,
  nationality varchar(1000) not null,
  registration_number varchar(1000) not null,
  phone varchar(1000) not null
);

create table identity_views (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  operator varchar(40) not null,
  purpose varchar(20) not null,
  viewed_at bigint not null
);
create index identity_views_by_beneficiary on identity_views (beneficiary, viewed_at, id);

-- changeset sklad:identity-views-are-immutable-sqlite dbms:sqlite splitStatements:false
create trigger identity_views_never_updated before update on identity_views begin select raise(abort, 'rows of identity_views are never changed'); end;

-- changeset sklad:identity-views-are-kept-sqlite dbms:sqlite splitStatements:false
create trigger identity_views_never_deleted before delete on identity_views begin select raise(abort, 'rows of identity_views are never deleted'); end;

-- changeset sklad:identity-views-trigger-postgresql dbms:postgresql
create trigger identity_views_never_changed before update or delete on identity_views for each row execute function refuse_change();
