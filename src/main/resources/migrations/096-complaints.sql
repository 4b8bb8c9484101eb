-- liquibase formatted sql logicalFilePath:migrations/complaints.sql

-- changeset sklad:complaints
-- A complaint has no running number: a gap would show that there are some which the reader may not see. Its texts are in its acts,
-- encrypted under its own key; without the key they are erased. The reply code is kept as a keyed hash.
create table complaints (
  id varchar(36) ${bytewise} primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  kind varchar(20) not null,
  confidential integer not null check (confidential in (0, 1)),
  channel varchar(20) not null,
  language varchar(2) not null,
  about varchar(36) references operators (id),
  recorded_by varchar(36) references operators (id),
  received_at bigint not null,
  state varchar(20) not null,
  acts integer not null,
  acted_at bigint not null,
  code_hash varchar(43) ${bytewise} not null unique,
  wrapped varchar(200) not null
);
create index complaints_by_time on complaints (confidential, received_at, id);
create index complaints_by_centre on complaints (centre, confidential, received_at, id);
create index complaints_by_state on complaints (state, acted_at, id);

create table complaint_acts (
  id varchar(36) ${bytewise} primary key,
  complaint varchar(36) ${bytewise} not null references complaints (id),
  sequence integer not null,
  act varchar(20) not null,
  from_state varchar(20) not null,
  to_state varchar(20) not null,
  operator varchar(36) references operators (id),
  acted_at bigint not null,
  text varchar(24000) not null,
  unique (complaint, sequence)
);

-- Without a centre it is for all centres at which the operator has no role.
create table complaint_focal_points (
  id varchar(36) ${bytewise} primary key,
  operator varchar(36) not null references operators (id),
  centre varchar(20) ${bytewise} references centres (code),
  named_by varchar(36) not null references operators (id),
  named_at bigint not null,
  removed_by varchar(36) references operators (id),
  removed_at bigint
);
create index complaint_focal_points_by_operator on complaint_focal_points (operator);

-- changeset sklad:complaint-acts-are-kept-sqlite dbms:sqlite splitStatements:false
create trigger complaint_acts_never_deleted before delete on complaint_acts begin select raise(abort, 'acts on complaints are never deleted'); end;

-- changeset sklad:complaint-acts-are-immutable-sqlite dbms:sqlite splitStatements:false
create trigger complaint_acts_never_changed before update of id, complaint, sequence, act, from_state, to_state, operator, acted_at on complaint_acts begin select raise(abort, 'acts on complaints are never changed'); end;

-- changeset sklad:complaint-triggers-postgresql dbms:postgresql
create trigger complaint_acts_never_deleted before delete on complaint_acts for each row execute function refuse_change();
create trigger complaint_acts_never_changed before update of id, complaint, sequence, act, from_state, to_state, operator, acted_at on complaint_acts for each row execute function refuse_change();
