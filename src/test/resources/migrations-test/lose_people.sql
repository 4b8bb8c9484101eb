-- liquibase formatted sql

-- changeset sklad:lose_people
delete from people;
