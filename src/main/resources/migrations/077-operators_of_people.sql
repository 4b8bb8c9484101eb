-- liquibase formatted sql logicalFilePath:migrations/operators_of_people.sql

-- changeset sklad:operators-of-cards
create table cards_anew (
  code varchar(16) ${bytewise} primary key,
  document varchar(36) not null unique,
  beneficiary varchar(36) not null references beneficiaries (id),
  valid integer not null check (valid in (0, 1)),
  issued_at bigint not null,
  issued_by varchar(36) not null references operators (id)
);
insert into cards_anew (code, document, beneficiary, valid, issued_at, issued_by)
select c.code, c.document, c.beneficiary, c.valid, c.issued_at, o.id from cards c left join operators o on o.username = c.issued_by;
drop table cards;
alter table cards_anew rename to cards;
create index cards_by_beneficiary on cards (beneficiary);
create unique index one_valid_card on cards (beneficiary) where valid = 1;

-- changeset sklad:operators-of-stays
create table stays_anew (
  document varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  room varchar(20) ${bytewise} not null,
  from_at bigint not null,
  opened_by varchar(36) not null references operators (id),
  until_at bigint not null,
  ended_document varchar(36) not null,
  ended_by varchar(36) references operators (id)
);
insert into stays_anew (document, beneficiary, centre, room, from_at, opened_by, until_at, ended_document, ended_by)
select s.document, s.beneficiary, s.centre, s.room, s.from_at, o.id, s.until_at, s.ended_document, e.id
from stays s
left join operators o on o.username = s.opened_by
left join operators e on e.username = s.ended_by;
drop table stays;
alter table stays_anew rename to stays;
create index stays_by_beneficiary on stays (beneficiary, from_at);
create index stays_by_end on stays (ended_document);
create index stays_by_centre on stays (centre, until_at, from_at);
create unique index one_present_stay on stays (beneficiary) where until_at = 253402214400000000;

-- changeset sklad:operators-of-vulnerabilities
-- Absent once the person is erased.
create table vulnerabilities_anew (
  beneficiary varchar(36) not null references beneficiaries (id),
  kind varchar(30) ${bytewise} not null,
  noted_at bigint not null,
  noted_by varchar(36) references operators (id),
  primary key (beneficiary, kind)
);
insert into vulnerabilities_anew (beneficiary, kind, noted_at, noted_by)
select v.beneficiary, v.kind, v.noted_at, o.id from vulnerabilities v left join operators o on o.username = v.noted_by;
drop table vulnerabilities;
alter table vulnerabilities_anew rename to vulnerabilities;
create index vulnerabilities_in_clear on vulnerabilities (beneficiary, kind) where substr(kind, 1, 2) <> '1.';

-- changeset sklad:operators-of-identity-views
create table identity_views_anew (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  operator varchar(36) not null references operators (id),
  purpose varchar(20) not null,
  viewed_at bigint not null
);
insert into identity_views_anew (id, beneficiary, centre, operator, purpose, viewed_at)
select v.id, v.beneficiary, v.centre, o.id, v.purpose, v.viewed_at
from identity_views v left join operators o on o.username = v.operator;
drop table identity_views;
alter table identity_views_anew rename to identity_views;
create index identity_views_by_beneficiary on identity_views (beneficiary, viewed_at, id);
create index identity_views_by_time on identity_views (viewed_at, operator, beneficiary);

-- changeset sklad:identity-views-are-immutable-again-sqlite dbms:sqlite splitStatements:false
create trigger identity_views_never_updated before update on identity_views begin select raise(abort, 'rows of identity_views are never changed'); end;

-- changeset sklad:identity-views-are-kept-again-sqlite dbms:sqlite splitStatements:false
create trigger identity_views_never_deleted before delete on identity_views begin select raise(abort, 'rows of identity_views are never deleted'); end;

-- changeset sklad:identity-views-trigger-again-postgresql dbms:postgresql
create trigger identity_views_never_changed before update or delete on identity_views for each row execute function refuse_change();

-- changeset sklad:operators-of-caseworkers
create table caseworkers_anew (
  beneficiary varchar(36) primary key references beneficiaries (id),
  operator varchar(36) not null references operators (id),
  since bigint not null,
  assigned_by varchar(36) not null references operators (id)
);
insert into caseworkers_anew (beneficiary, operator, since, assigned_by)
select c.beneficiary, c.operator, c.since, o.id from caseworkers c left join operators o on o.username = c.assigned_by;
drop table caseworkers;
alter table caseworkers_anew rename to caseworkers;

-- changeset sklad:operators-of-person-merges
create table person_merges_anew (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  into_beneficiary varchar(36) not null references beneficiaries (id),
  household varchar(9) ${bytewise} not null,
  head integer not null check (head in (0, 1)),
  operator varchar(36) not null references operators (id),
  merged_at bigint not null,
  reversal varchar(36) unique,
  reversed_by varchar(36) references operators (id),
  reversed_at bigint,
  check (beneficiary <> into_beneficiary),
  check ((reversal is null) = (reversed_by is null) and (reversal is null) = (reversed_at is null))
);
insert into person_merges_anew (id, beneficiary, into_beneficiary, household, head, operator, merged_at, reversal, reversed_by,
  reversed_at)
select m.id, m.beneficiary, m.into_beneficiary, m.household, m.head, o.id, m.merged_at, m.reversal, r.id, m.reversed_at
from person_merges m
left join operators o on o.username = m.operator
left join operators r on r.username = m.reversed_by;
drop table person_merges;
alter table person_merges_anew rename to person_merges;
create unique index person_merges_that_stand on person_merges (beneficiary) where reversal is null;
create index person_merges_of_one on person_merges (beneficiary, merged_at, id);
create index person_merges_by_who_stays on person_merges (into_beneficiary, merged_at, id);

-- changeset sklad:operators-of-consents
-- Absent for a withdrawal that an old backup lacked and that the program recorded again.
create table consents_anew (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  answer varchar(20) not null check (answer in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
  language varchar(2) ${bytewise} not null,
  version integer not null,
  wanted varchar(2) ${bytewise} not null,
  how varchar(20) not null check (how in ('READ', 'READ_OUT', 'INTERPRETED')),
  operator varchar(36) references operators (id),
  recorded_at bigint not null,
  foreign key (language, version) references consent_texts (language, version)
);
insert into consents_anew (id, beneficiary, centre, answer, language, version, wanted, how, operator, recorded_at)
select c.id, c.beneficiary, c.centre, c.answer, c.language, c.version, c.wanted, c.how, o.id, c.recorded_at
from consents c left join operators o on o.username = c.operator;
drop table consents;
alter table consents_anew rename to consents;
create index consents_of_one on consents (beneficiary, recorded_at, id);

-- changeset sklad:consents-are-immutable-again-sqlite dbms:sqlite splitStatements:false
create trigger consents_never_updated before update on consents begin select raise(abort, 'rows of consents are never changed'); end;

-- changeset sklad:consents-trigger-again-postgresql dbms:postgresql
create trigger consents_never_changed before update on consents for each row execute function refuse_change();

-- changeset sklad:operators-of-refused-codes
create table refused_codes_anew (
  id varchar(36) primary key,
  operator varchar(36) not null references operators (id),
  refused_at bigint not null,
  times integer not null check (times > 0)
);
insert into refused_codes_anew (id, operator, refused_at, times)
select c.id, o.id, c.refused_at, c.times from refused_codes c left join operators o on o.username = c.operator;
drop table refused_codes;
alter table refused_codes_anew rename to refused_codes;
create index refused_codes_by_time on refused_codes (refused_at, operator, times);
