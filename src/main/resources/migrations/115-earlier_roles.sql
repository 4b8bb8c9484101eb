-- liquibase formatted sql logicalFilePath:migrations/earlier_roles.sql

-- changeset sklad:earlier-roles
-- Roles that an operator had at a time, before a change. Of the time before this table, only given roles that open people's data are
-- known. Nobody is a focal point for a centre at which they worked, because its complaints may be about them.
create table earlier_roles (
  id varchar(36) primary key,
  operator varchar(36) not null references operators (id),
  roles varchar(4000) not null,
  had_at bigint not null
);
create index earlier_roles_by_operator on earlier_roles (operator);
insert into earlier_roles (id, operator, roles, had_at) select id, operator, roles, given_at from role_grants;
