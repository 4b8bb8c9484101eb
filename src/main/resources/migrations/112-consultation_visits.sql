-- liquibase formatted sql logicalFilePath:migrations/consultation_visits.sql

-- changeset sklad:consultation-visits
-- The field visit that the author named. Consultations of members on the day of a visit belong to it without being named.
alter table consultations add column visit varchar(36) references field_visits (id);
