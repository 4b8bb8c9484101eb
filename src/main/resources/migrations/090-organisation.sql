-- liquibase formatted sql logicalFilePath:migrations/organisation.sql

-- changeset sklad:organisation
-- The organisation that runs the installation; its name is on every paper. One row, with a blank name until somebody types it.
create table organisation (
  id integer primary key check (id = 1),
  name varchar(200) not null,
  version bigint not null
);
insert into organisation (id, name, version) values (1, '', 1);
