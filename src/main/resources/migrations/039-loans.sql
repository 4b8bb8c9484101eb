-- liquibase formatted sql logicalFilePath:migrations/loans.sql

-- changeset sklad:loans
-- Goods that somebody has and brings back. All movements of a loan bear its id; its first lines are what was lent, each return and
-- each loss has the lines that follow.
create table loans (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  location bigint not null references locations (id),
  beneficiary varchar(36) not null references beneficiaries (id),
  due_on varchar(10) ${bytewise} not null,
  last_line integer not null,
  state varchar(20) not null check (state in ('OUT', 'RETURNED', 'LOST', 'REVERSED')),
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);
create index loans_by_centre on loans (centre, recorded_at, id);
create index loans_by_state on loans (centre, state, recorded_at, id);
create index loans_due on loans (centre, state, due_on);
create index loans_by_beneficiary on loans (beneficiary, recorded_at, id);

-- How many of a lot went out with a loan, came back and are lost; the rest is out.
create table loan_goods (
  loan varchar(36) not null references loans (id),
  lot bigint not null references lots (code),
  sku varchar(60) ${bytewise} not null references items (sku),
  lent bigint not null check (lent > 0),
  returned bigint not null check (returned >= 0),
  lost bigint not null check (lost >= 0),
  primary key (loan, lot),
  check (returned + lost <= lent)
);
create index loan_goods_by_item on loan_goods (sku, loan);

-- A return or a loss, by its lines in the loan.
create table loan_acts (
  id varchar(36) primary key,
  loan varchar(36) not null references loans (id),
  kind varchar(20) not null check (kind in ('RETURN', 'LOSS')),
  first_line integer not null,
  last_line integer not null,
  reason varchar(20) check ((reason is not null) = (kind = 'LOSS')),
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);
create index loan_acts_by_loan on loan_acts (loan, first_line);

-- What took back a loan (act is '') or one of its acts; the reason is encrypted under the person's own data key.
create table loan_reversals (
  id varchar(36) primary key,
  loan varchar(36) not null references loans (id),
  act varchar(36) not null,
  reason varchar(3000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null,
  unique (loan, act)
);
