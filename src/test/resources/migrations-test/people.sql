-- liquibase formatted sql

-- changeset sklad:people
create table people (id integer not null primary key, name varchar(20));
create table cards (
    code varchar(20) not null primary key,
    person integer not null references people (id) on delete cascade
);
