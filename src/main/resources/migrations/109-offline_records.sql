-- liquibase formatted sql logicalFilePath:migrations/offline_records.sql

-- changeset sklad:offline-records
-- Records that a device made without the server and that are no handouts: who made them, on which device, what its clock said when it sent
-- them (device_at), and when they reached the server (recorded_at). thing is the number or the id of what was made; '' for a need of nobody.
-- If the scanned code matches no person, named is that code, encrypted; it is emptied once a manager has decided.
create table offline_records (
  id varchar(36) primary key,
  kind varchar(20) ${bytewise} not null check (kind in ('NEED', 'WORK_ORDER', 'CONSULTATION', 'INFORMATION_SESSION',
    'FIELD_VISIT')),
  thing varchar(40) ${bytewise} not null,
  centre varchar(20) ${bytewise} not null references centres (code),
  beneficiary varchar(36) references beneficiaries (id),
  author varchar(36) not null references operators (id),
  device varchar(100) not null,
  device_at bigint not null,
  occurred_at bigint not null,
  recorded_at bigint not null,
  named varchar(1000) not null,
  check (named = '' or beneficiary is null)
);
create index offline_records_by_beneficiary on offline_records (beneficiary) where beneficiary is not null;
create index offline_records_of_nobody on offline_records (id) where named <> '';

-- Rules that they break. The id follows from record, kind and subject. An open one waits for a manager.
create table offline_marks (
  id varchar(36) primary key,
  record varchar(36) not null references offline_records (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  kind varchar(20) ${bytewise} not null check (kind in ('PERSON', 'ROLE', 'RIGHT', 'CLOCK', 'PROFESSION', 'ROOM', 'ASSET',
    'TOPIC', 'SIZE', 'MEMBER')),
  subject varchar(60) ${bytewise} not null,
  detail varchar(40) not null,
  recorded_at bigint not null,
  open integer not null check (open in (0, 1)),
  unique (record, kind, subject)
);
create index offline_marks_open on offline_marks (centre, recorded_at, id) where open = 1;

-- A manager's decision that the record remains as it happened. The reason is encrypted under the person's data key, or under the key of the
-- installation if there is no person; '' once the person is erased.
create table offline_decisions (
  id varchar(36) primary key,
  mark varchar(36) not null unique references offline_marks (id),
  reason varchar(3000) not null,
  operator varchar(36) not null references operators (id),
  decided_at bigint not null
);

-- changeset sklad:needs-of-nobody
-- Needs that a device recorded for a code that matches no person. They are no needs of anybody until a field worker records them for a person.
create table needs_of_nobody (
  id varchar(36) primary key references offline_records (id),
  sku varchar(60) ${bytewise} references items (sku),
  style varchar(60) ${bytewise} references styles (code),
  size varchar(30) not null,
  quantity bigint not null check (quantity > 0),
  urgency varchar(10) not null check (urgency in ('NOW', 'SOON', 'LATER')),
  check ((sku is null) <> (style is null)),
  check (size = '' or style is not null)
);
