-- liquibase formatted sql logicalFilePath:migrations/audit.sql

-- changeset sklad:audit
create table audit (
  id varchar(36) primary key,
  occurred_at bigint not null,
  operator varchar(40) not null,
  act varchar(80) not null,
  subject varchar(100) not null,
  details varchar(4000) not null
);
create index audit_by_time on audit (occurred_at, id);

-- changeset sklad:audit-is-immutable-sqlite dbms:sqlite splitStatements:false
create trigger audit_never_updated before update on audit begin select raise(abort, 'audit rows are never changed'); end;

-- changeset sklad:audit-is-kept-sqlite dbms:sqlite splitStatements:false
create trigger audit_never_deleted before delete on audit begin select raise(abort, 'audit rows are never deleted'); end;

-- changeset sklad:audit-is-immutable-postgresql dbms:postgresql splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$ begin raise exception 'rows of % are never changed', tg_table_name; end $$;

-- changeset sklad:audit-trigger-postgresql dbms:postgresql
create trigger audit_never_changed before update or delete on audit for each row execute function refuse_change();
