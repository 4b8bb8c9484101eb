-- liquibase formatted sql logicalFilePath:migrations/coded_vulnerabilities.sql

-- changeset sklad:coded-vulnerabilities
-- Vulnerabilities are kept as codes under a key. Rows that name them in clear are replaced at the start of the server, found by these.
create index vulnerabilities_in_clear on vulnerabilities (beneficiary, kind) where substr(kind, 1, 2) <> '1.';
create index handouts_in_clear on handouts (id) where vulnerabilities <> '' and substr(vulnerabilities, 1, 2) <> '1.';
