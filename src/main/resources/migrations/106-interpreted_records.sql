-- liquibase formatted sql logicalFilePath:migrations/interpreted_records.sql

-- changeset sklad:interpreted-records
-- The month sheet of an interpreter finds the consultations and information sessions with them; a field visit the sessions of its day.
create index consultation_versions_by_interpreter on consultation_versions (interpreter, consultation) where interpreter <> '';
create index information_session_interpreters_by_interpreter on information_session_interpreters (interpreter, session);
create index information_sessions_by_centre_and_day on information_sessions (centre, held_on, id);
