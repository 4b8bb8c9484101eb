-- liquibase formatted sql logicalFilePath:migrations/consignment_references.sql

-- changeset sklad:consignments-by-reference
-- A consignment of any age is found by the reference on its papers.
create index consignments_by_reference on consignments (centre, reference, announced_at, id);
