-- liquibase formatted sql logicalFilePath:migrations/counts_corrected.sql

-- changeset sklad:counts-corrected
-- Not only another count corrects the books of a place between a scan and its approval.
update count_lines set recount = 'CORRECTED_SINCE' where recount = 'COUNTED_SINCE';
