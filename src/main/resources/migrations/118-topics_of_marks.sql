-- liquibase formatted sql logicalFilePath:migrations/topics_of_marks.sql

-- changeset sklad:topics-of-marks
-- A mark of a consultation named its topic in clear, and its id followed from the topic. The database alone must reveal no topic of anybody,
-- so each gets another id and no topic. Several marks of one consultation are numbered, because a manager may have decided about some.
insert into offline_marks (id, record, centre, kind, subject, detail, recorded_at, open)
select substr(t.record, 1, 14) || substr('abcdef0129', cast(t.n as integer), 1) || substr(t.record, 16), t.record, t.centre, t.kind,
  case when t.n = 1 then '' else '#' || cast(t.n as varchar(2)) end, t.id, t.recorded_at, t.open
from (
  select m.id, m.record, m.centre, m.kind, m.recorded_at, m.open, row_number() over (partition by m.record order by m.id) as n
  from offline_marks m join offline_records r on r.id = m.record
  where m.kind = 'TOPIC' and m.subject <> '' and r.kind = 'CONSULTATION') t;
update offline_decisions set mark = (
  select m.id from offline_marks m where m.kind = 'TOPIC' and m.detail = offline_decisions.mark)
where mark in (select m.detail from offline_marks m where m.kind = 'TOPIC');
delete from offline_marks where kind = 'TOPIC' and id in (select m.detail from offline_marks m where m.kind = 'TOPIC');
update offline_marks set detail = '' where kind = 'TOPIC' and detail <> '';
