-- liquibase formatted sql logicalFilePath:migrations/installation_keys.sql

-- changeset sklad:installation-keys
-- The keys by which everything is encrypted and hashed, wrapped by the master key that key_mark names. taken_up is 1 once the running
-- server uses the key.
create table installation_keys (
  purpose varchar(40) not null,
  generation integer not null check (generation > 0),
  wrapped varchar(200) not null,
  state varchar(10) not null check (state in ('CURRENT', 'REPLACED', 'KEPT')),
  taken_up integer not null check (taken_up in (0, 1)),
  primary key (purpose, generation)
);
create unique index one_current_key on installation_keys (purpose) where state = 'CURRENT';
