-- liquibase formatted sql logicalFilePath:migrations/person_file.sql

-- changeset sklad:household-members-by-beneficiary
-- In which households one person was is read without all members of all.
create index household_members_by_beneficiary on household_members (beneficiary, from_at);
