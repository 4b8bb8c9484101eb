-- liquibase formatted sql logicalFilePath:migrations/kinds_of_marks.sql

-- changeset sklad:kinds-of-marks
-- A mark that another profession holds such consultations named the kind, which managers do not know, and its id followed from the kind.
-- Each gets another id and no kind. Marks of topics have other characters in the place of the 8.
insert into offline_marks (id, record, centre, kind, subject, detail, recorded_at, open)
select substr(m.record, 1, 14) || '8' || substr(m.record, 16), m.record, m.centre, m.kind, '', m.id, m.recorded_at, m.open
from offline_marks m where m.kind = 'PROFESSION' and m.subject <> '';
update offline_decisions set mark = (
  select m.id from offline_marks m where m.kind = 'PROFESSION' and m.detail = offline_decisions.mark)
where mark in (select m.detail from offline_marks m where m.kind = 'PROFESSION');
delete from offline_marks where kind = 'PROFESSION' and subject <> '';
update offline_marks set detail = '' where kind = 'PROFESSION' and detail <> '';
