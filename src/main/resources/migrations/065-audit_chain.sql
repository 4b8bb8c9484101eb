-- liquibase formatted sql logicalFilePath:migrations/audit_chain.sql

-- changeset sklad:audit-chain
-- A link for each row of the record of acts: its keyed hash covers the row and the hash before it.
create table audit_chain (
  number bigint primary key,
  entry varchar(36) not null unique references audit (id),
  hash varchar(43) not null
);

-- The newest link, so that missing ones are missed. While adopting is 1, rows from before the chain still get their links.
create table audit_head (
  id integer primary key check (id = 1),
  number bigint not null,
  hash varchar(43) not null,
  adopting integer not null check (adopting in (0, 1)),
  seal varchar(43) not null
);
insert into audit_head (id, number, hash, adopting, seal) values (1, 0, '', 1, '');

-- changeset sklad:audit-chain-is-immutable-sqlite dbms:sqlite splitStatements:false
create trigger audit_chain_never_updated before update on audit_chain begin select raise(abort, 'rows of audit_chain are never changed'); end;

-- changeset sklad:audit-chain-is-kept-sqlite dbms:sqlite splitStatements:false
create trigger audit_chain_never_deleted before delete on audit_chain begin select raise(abort, 'rows of audit_chain are never deleted'); end;

-- changeset sklad:audit-head-is-kept-sqlite dbms:sqlite splitStatements:false
create trigger audit_head_never_deleted before delete on audit_head begin select raise(abort, 'the row of audit_head is never deleted'); end;

-- changeset sklad:audit-chain-triggers-postgresql dbms:postgresql
create trigger audit_chain_never_changed before update or delete on audit_chain for each row execute function refuse_change();
create trigger audit_chain_never_emptied before truncate on audit_chain for each statement execute function refuse_change();
create trigger audit_head_never_deleted before delete on audit_head for each row execute function refuse_change();
create trigger audit_never_emptied before truncate on audit for each statement execute function refuse_change();
