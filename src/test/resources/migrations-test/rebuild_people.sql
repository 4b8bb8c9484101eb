-- liquibase formatted sql

-- changeset sklad:rebuild_people dbms:sqlite
create table new_people (id integer not null primary key, name varchar(20) not null);
insert into new_people (id, name) select id, name from people;
drop table people;
alter table new_people rename to people;

-- changeset sklad:rebuild_people_postgresql dbms:postgresql
alter table people alter column name set not null;
