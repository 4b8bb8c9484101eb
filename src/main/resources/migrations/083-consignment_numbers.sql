-- liquibase formatted sql logicalFilePath:migrations/consignment_numbers.sql

-- changeset sklad:consignment-numbers
-- The latest number that a centre gave to a consignment in a year.
create table consignment_numbers (
  centre varchar(20) not null references centres (code),
  of_year integer not null,
  last integer not null,
  primary key (centre, of_year)
);
