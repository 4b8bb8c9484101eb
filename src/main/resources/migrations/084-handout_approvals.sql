-- liquibase formatted sql logicalFilePath:migrations/handout_approvals.sql

-- changeset sklad:approvals-of-handouts
-- What a desk asks a second operator to approve: goods beyond the rules for one person. The id is that of the handout to be recorded. The
-- second operator is empty until they decide.
create table handout_approvals (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  beneficiary varchar(36) not null references beneficiaries (id),
  reason varchar(20) not null check (reason in ('LOST', 'WORN', 'MISSED', 'OTHER')),
  operator varchar(36) not null references operators (id),
  asked_at bigint not null,
  state varchar(10) not null check (state in ('OPEN', 'APPROVED', 'REFUSED')),
  second_operator varchar(36) not null,
  decided_at bigint not null
);
create index handout_approvals_by_centre on handout_approvals (centre, state, asked_at, id);
create table handout_approval_lines (
  approval varchar(36) not null references handout_approvals (id),
  sku varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity > 0),
  primary key (approval, sku)
);
