-- liquibase formatted sql logicalFilePath:migrations/consents.sql

-- changeset sklad:consent-texts
-- What people were asked, word by word, from the first time on that somebody was: a text that was used stays what it was.
create table consent_texts (
  language varchar(2) ${bytewise} not null,
  version integer not null check (version > 0),
  hash varchar(64) ${bytewise} not null,
  content varchar(20000) not null,
  used_at bigint not null,
  primary key (language, version)
);

-- changeset sklad:consents
-- What somebody answered, one row an answer. Rows are never changed; they go when the person is erased.
create table consents (
  id varchar(36) primary key,
  beneficiary varchar(36) not null references beneficiaries (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  answer varchar(20) not null check (answer in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
  language varchar(2) ${bytewise} not null,
  version integer not null,
  wanted varchar(2) ${bytewise} not null,
  how varchar(20) not null check (how in ('READ', 'READ_OUT', 'INTERPRETED')),
  operator varchar(40) not null,
  recorded_at bigint not null,
  foreign key (language, version) references consent_texts (language, version)
);
create index consents_of_one on consents (beneficiary, recorded_at, id);

-- changeset sklad:consents-are-immutable-sqlite dbms:sqlite splitStatements:false
create trigger consents_never_updated before update on consents begin select raise(abort, 'rows of consents are never changed'); end;

-- changeset sklad:consents-trigger-postgresql dbms:postgresql
create trigger consents_never_changed before update on consents for each row execute function refuse_change();

-- changeset sklad:consent-texts-are-immutable-sqlite dbms:sqlite splitStatements:false
create trigger consent_texts_never_updated before update on consent_texts begin select raise(abort, 'rows of consent_texts are never changed'); end;

-- changeset sklad:consent-texts-are-kept-sqlite dbms:sqlite splitStatements:false
create trigger consent_texts_never_deleted before delete on consent_texts begin select raise(abort, 'rows of consent_texts are never deleted'); end;

-- changeset sklad:consent-texts-trigger-postgresql dbms:postgresql
create trigger consent_texts_never_changed before update or delete on consent_texts for each row execute function refuse_change();
