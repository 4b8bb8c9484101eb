-- liquibase formatted sql logicalFilePath:migrations/erasures.sql

-- changeset sklad:left-at
-- When who is not here left; after every day for who is, and for who was erased.
alter table beneficiaries add column left_at bigint not null default 253402214400000000;
update beneficiaries set left_at = coalesce(
  (select max(s.until_at) from stays s where s.beneficiary = beneficiaries.id), left_at)
where present = 0;
create index beneficiaries_by_leaving on beneficiaries (centre, left_at, id);

-- changeset sklad:erasures
-- The proof that somebody was erased, of whom nothing but the key of an anonymous row is told.
create table erasures (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  what varchar(20) ${bytewise} not null check (what in ('IDENTITY', 'PERSON')),
  cause varchar(20) not null check (cause in ('REQUEST', 'RETENTION', 'RESTORED')),
  centre varchar(20) ${bytewise} not null references centres (code),
  operator varchar(40) not null,
  erased_at bigint not null
);
create index erasures_by_time on erasures (erased_at, id);

-- changeset sklad:erasures-are-immutable-sqlite dbms:sqlite splitStatements:false
create trigger erasures_never_updated before update on erasures begin select raise(abort, 'rows of erasures are never changed'); end;

-- changeset sklad:erasures-are-kept-sqlite dbms:sqlite splitStatements:false
create trigger erasures_never_deleted before delete on erasures begin select raise(abort, 'rows of erasures are never deleted'); end;

-- changeset sklad:erasures-trigger-postgresql dbms:postgresql
create trigger erasures_never_changed before update or delete on erasures for each row execute function refuse_change();
