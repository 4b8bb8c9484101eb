-- liquibase formatted sql logicalFilePath:migrations/approvals_of_people.sql

-- changeset sklad:approvals-of-people
-- The access export lists the requests for more than is due to one person, and the erasure goes through them.
create index handout_approvals_by_beneficiary on handout_approvals (beneficiary, asked_at, id);
