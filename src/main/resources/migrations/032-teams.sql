-- liquibase formatted sql logicalFilePath:migrations/teams.sql

-- changeset sklad:teams
-- A mobile team has its home centre, and there a bag of its own. Members are kept apart: their names are those of operators.
create table teams (
  centre varchar(20) ${bytewise} not null references centres (code),
  code varchar(20) ${bytewise} not null,
  code_order varchar(150) ${bytewise} not null,
  name_bg varchar(100) not null,
  name_en varchar(100) not null,
  bag bigint not null unique references locations (id),
  active integer not null check (active in (0, 1)),
  version bigint not null,
  primary key (centre, code),
  unique (centre, code_order)
);

create table team_members (
  centre varchar(20) ${bytewise} not null,
  team varchar(20) ${bytewise} not null,
  operator varchar(36) not null references operators (id),
  primary key (centre, team, operator),
  foreign key (centre, team) references teams (centre, code)
);
