-- liquibase formatted sql logicalFilePath:migrations/directory.sql

-- changeset sklad:directory
-- The managed lists of the programme. Offers, contact, area and languages are empty for topics and institutions.
create table directory_entries (
  kind varchar(20) ${bytewise} not null check (kind in ('TOPIC', 'INSTITUTION', 'ORGANISATION')),
  code varchar(40) ${bytewise} not null,
  name_bg varchar(100) not null,
  name_en varchar(100) not null,
  offers varchar(500) not null,
  contact varchar(500) not null,
  area varchar(120) not null,
  languages varchar(120) not null,
  active integer not null check (active in (0, 1)),
  version bigint not null,
  primary key (kind, code)
);

-- changeset sklad:directory-topics
-- The topics with which a new installation begins.
insert into directory_entries (kind, code, name_bg, name_en, offers, contact, area, languages, active, version) values
  ('TOPIC', 'ASYLUM', 'Процедура за международна закрила', 'Asylum procedure', '', '', '', '', 1, 1),
  ('TOPIC', 'CHILD-CARE', 'Грижа за деца', 'Child care', '', '', '', '', 1, 1),
  ('TOPIC', 'CRISIS', 'Криза и психична подкрепа', 'Crisis and psychological support', '', '', '', '', 1, 1),
  ('TOPIC', 'DOCUMENTS', 'Документи', 'Documents', '', '', '', '', 1, 1),
  ('TOPIC', 'EDUCATION', 'Училище и езикови курсове', 'School and language courses', '', '', '', '', 1, 1),
  ('TOPIC', 'EMPLOYMENT', 'Работа', 'Employment', '', '', '', '', 1, 1),
  ('TOPIC', 'FAMILY', 'Събиране на семейство', 'Family reunification', '', '', '', '', 1, 1),
  ('TOPIC', 'HEALTH', 'Здраве и достъп до лекар', 'Health and access to a doctor', '', '', '', '', 1, 1),
  ('TOPIC', 'HOUSING', 'Жилище', 'Housing', '', '', '', '', 1, 1),
  ('TOPIC', 'HYGIENE', 'Хигиена', 'Hygiene', '', '', '', '', 1, 1),
  ('TOPIC', 'INTERCULTURAL', 'Междукултурно общуване', 'Intercultural communication', '', '', '', '', 1, 1),
  ('TOPIC', 'RETURN', 'Доброволно завръщане', 'Voluntary return', '', '', '', '', 1, 1),
  ('TOPIC', 'RIGHTS', 'Права и задължения', 'Rights and obligations', '', '', '', '', 1, 1),
  ('TOPIC', 'THB', 'Трафик на хора', 'Trafficking in human beings', '', '', '', '', 1, 1),
  ('TOPIC', 'GBV', 'Насилие, основано на пола', 'Gender-based violence', '', '', '', '', 1, 1),
  ('TOPIC', 'VULNERABILITY', 'Разпознаване на уязвимост', 'Recognising vulnerability', '', '', '', '', 1, 1);
