-- liquibase formatted sql logicalFilePath:migrations/operators_of_erasures.sql

-- changeset sklad:operators-of-erasures
-- Absent for what the program erased by itself.
create table erasures_anew (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  what varchar(20) ${bytewise} not null check (what in ('IDENTITY', 'PERSON')),
  cause varchar(20) not null check (cause in ('REQUEST', 'RETENTION', 'RESTORED')),
  centre varchar(20) ${bytewise} not null references centres (code),
  operator varchar(36) references operators (id),
  erased_at bigint not null
);
insert into erasures_anew (id, beneficiary, what, cause, centre, operator, erased_at)
select e.id, e.beneficiary, e.what, e.cause, e.centre, o.id, e.erased_at
from erasures e left join operators o on o.username = e.operator;
drop table erasures;
alter table erasures_anew rename to erasures;
create index erasures_by_time on erasures (erased_at, id);

-- changeset sklad:erasures-are-immutable-again-sqlite dbms:sqlite splitStatements:false
create trigger erasures_never_updated before update on erasures begin select raise(abort, 'rows of erasures are never changed'); end;

-- changeset sklad:erasures-are-kept-again-sqlite dbms:sqlite splitStatements:false
create trigger erasures_never_deleted before delete on erasures begin select raise(abort, 'rows of erasures are never deleted'); end;

-- changeset sklad:erasures-trigger-again-postgresql dbms:postgresql
create trigger erasures_never_changed before update or delete on erasures for each row execute function refuse_change();
