-- liquibase formatted sql logicalFilePath:migrations/phone_files.sql

-- changeset sklad:phone-file-keys
-- The key pair for files that phones save, at most one. The private half is encrypted; the public half follows from it.
create table phone_file_keys (
  id varchar(36) primary key,
  one integer not null unique check (one = 1),
  private_key varchar(4000) not null,
  made_at bigint not null
);

-- changeset sklad:unreadable-records
-- Records out of such files that the server cannot book. entry is the id by the phone; '' if it is none. fingerprint is a keyed hash of the
-- whole record: the phone may delete a record that is here. sealed is the record with the reasons, encrypted; '' once the person is
-- erased, or some time after a manager has settled it. The same holds for the manager's reason.
create table unreadable_records (
  id varchar(36) primary key,
  fingerprint varchar(43) ${bytewise} not null unique,
  entry varchar(36) not null,
  kind varchar(20) ${bytewise} not null check (kind in ('HANDOUT', 'NEED', 'WORK_ORDER', 'CONSULTATION', 'INFORMATION_SESSION',
    'FIELD_VISIT', 'UNKNOWN')),
  device varchar(36) not null references devices (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  author varchar(36) references operators (id),
  occurred_at bigint not null,
  recorded_at bigint not null,
  imported_by varchar(36) not null references operators (id),
  sealed text not null,
  state varchar(10) ${bytewise} not null check (state in ('OPEN', 'SETTLED', 'ERASED')),
  reason varchar(3000) not null,
  settlement varchar(36),
  settled_by varchar(36) references operators (id),
  settled_at bigint,
  check ((settled_by is null) = (settled_at is null)),
  check ((settlement is null) = (settled_at is null)),
  check ((state = 'SETTLED') = (settled_at is not null))
);
create index unreadable_records_by_centre on unreadable_records (centre, recorded_at, id);
create index unreadable_records_by_time on unreadable_records (recorded_at, id);
create index unreadable_records_by_entry on unreadable_records (entry, device);
create index unreadable_records_settled on unreadable_records (settled_at) where sealed <> '' and settled_at is not null;

-- The people whom such a record names by a code that exists.
create table unreadable_record_people (
  record varchar(36) not null references unreadable_records (id),
  beneficiary varchar(36) not null references beneficiaries (id),
  primary key (beneficiary, record)
);
create index unreadable_record_people_by_record on unreadable_record_people (record);
