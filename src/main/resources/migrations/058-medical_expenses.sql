-- liquibase formatted sql logicalFilePath:migrations/medical_expenses.sql

-- changeset sklad:medical-expenses
-- What was paid for somebody's health. The note is encrypted under the person's own data key, and so is the file of the photo; both
-- are '' once the person is erased, and the rest stays.
create table medical_expenses (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  beneficiary varchar(36) not null references beneficiaries (id),
  kind varchar(20) not null check (kind in ('EXAMINATION', 'HOSPITAL', 'DENTAL', 'MEDICINE', 'DEVICE', 'OTHER')),
  minor bigint not null check (minor > 0),
  currency varchar(3) ${bytewise} not null,
  paid_on varchar(10) ${bytewise} not null,
  funding_source varchar(40) ${bytewise} not null check (funding_source <> ''),
  note varchar(3000) not null,
  photo varchar(36) not null,
  state varchar(20) not null check (state in ('RECORDED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);
create index medical_expenses_by_centre on medical_expenses (centre, recorded_at, id);
create index medical_expenses_by_state on medical_expenses (centre, state, recorded_at, id);
create index medical_expenses_by_beneficiary on medical_expenses (beneficiary, recorded_at, id);

-- What became of one, and why; the reason is encrypted as the note is.
create table medical_decisions (
  id varchar(36) primary key,
  expense varchar(36) not null unique references medical_expenses (id),
  state varchar(20) not null check (state in ('APPROVED', 'REFUSED', 'WITHDRAWN')),
  reason varchar(3000) not null,
  operator varchar(36) not null references operators (id),
  decided_at bigint not null
);
