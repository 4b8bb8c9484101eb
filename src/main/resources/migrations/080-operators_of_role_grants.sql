-- liquibase formatted sql logicalFilePath:migrations/operators_of_role_grants.sql

-- changeset sklad:operators-of-role-grants
-- given_by is absent for a command at the machine itself.
create table role_grants_anew (
  id varchar(36) primary key,
  operator varchar(36) not null references operators (id),
  roles varchar(4000) not null,
  given_by varchar(36) references operators (id),
  given_at bigint not null,
  acknowledged_by varchar(36) references operators (id),
  acknowledged_at bigint
);
insert into role_grants_anew (id, operator, roles, given_by, given_at, acknowledged_by, acknowledged_at)
select r.id, o.id, r.roles, g.id, r.given_at, a.id, r.acknowledged_at
from role_grants r
left join operators o on o.username = r.operator
left join operators g on g.username = r.given_by
left join operators a on a.username = r.acknowledged_by;
drop table role_grants;
alter table role_grants_anew rename to role_grants;
create index role_grants_open on role_grants (given_at, id) where acknowledged_at is null;
