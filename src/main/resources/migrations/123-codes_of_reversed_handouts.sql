-- liquibase formatted sql logicalFilePath:migrations/codes_of_reversed_handouts.sql

-- changeset sklad:codes-of-reversed-handouts
-- A scanned code that belongs to nobody is kept until a manager has decided. A reversal decides too, but left the code.
update offline_handouts set named = ''
where named <> '' and exists (
  select 1 from handouts h where h.id = offline_handouts.handout and h.state = 'REVERSED');
