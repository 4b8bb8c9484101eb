-- liquibase formatted sql

-- changeset sklad:fail_late
alter table people add column age integer;
insert into no_such_table (id) values (1);
