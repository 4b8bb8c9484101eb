-- liquibase formatted sql logicalFilePath:migrations/bags_of_ended_teams.sql

-- changeset sklad:bags-of-ended-teams-sqlite dbms:sqlite
-- A bag belongs to one active team. An ended team keeps the bag that it had last, so that others can see it, and another team can get the
-- bag. SQLite drops no unique column, so the table is written anew.
create table teams_anew (
  centre varchar(20) ${bytewise} not null references centres (code),
  code varchar(20) ${bytewise} not null,
  code_order varchar(150) ${bytewise} not null,
  name_bg varchar(100) not null,
  name_en varchar(100) not null,
  bag bigint not null references locations (id),
  active integer not null check (active in (0, 1)),
  version bigint not null,
  primary key (centre, code),
  unique (centre, code_order)
);
insert into teams_anew (centre, code, code_order, name_bg, name_en, bag, active, version)
select centre, code, code_order, name_bg, name_en, bag, active, version from teams;
drop table teams;
alter table teams_anew rename to teams;

-- changeset sklad:bags-of-ended-teams-postgresql dbms:postgresql
alter table teams drop constraint teams_bag_key;

-- changeset sklad:bags-of-active-teams
create unique index teams_by_bag on teams (bag) where active = 1;
