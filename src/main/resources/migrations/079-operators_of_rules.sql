-- liquibase formatted sql logicalFilePath:migrations/operators_of_rules.sql

-- changeset sklad:operators-of-rules
-- Absent for versions that are older than this table.
create table entitlement_rule_versions_anew (
  code varchar(40) ${bytewise} not null references entitlement_rules (code),
  version bigint not null check (version > 0),
  name varchar(100) not null,
  items varchar(6200) not null,
  styles varchar(6200) not null,
  categories varchar(200) not null,
  per varchar(20) not null,
  quantity bigint not null,
  per_member bigint not null,
  per_child bigint not null,
  period varchar(20) not null,
  days integer not null,
  sexes varchar(50) not null,
  age_bands varchar(100) not null,
  vulnerabilities varchar(300) not null,
  min_household integer not null,
  max_household integer not null,
  centres varchar(4200) not null,
  kits_as_parts integer not null,
  valid_from varchar(10) ${bytewise} not null,
  valid_until varchar(10) ${bytewise} not null,
  applies_from varchar(10) ${bytewise} not null,
  applies_until varchar(10) ${bytewise} not null,
  operator varchar(36) references operators (id),
  written_at bigint not null,
  primary key (code, version)
);
insert into entitlement_rule_versions_anew (code, version, name, items, styles, categories, per, quantity, per_member, per_child, period,
  days, sexes, age_bands, vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from,
  applies_until, operator, written_at)
select v.code, v.version, v.name, v.items, v.styles, v.categories, v.per, v.quantity, v.per_member, v.per_child, v.period, v.days,
  v.sexes, v.age_bands, v.vulnerabilities, v.min_household, v.max_household, v.centres, v.kits_as_parts, v.valid_from, v.valid_until,
  v.applies_from, v.applies_until, o.id, v.written_at
from entitlement_rule_versions v left join operators o on o.username = v.operator;
drop table entitlement_rule_versions;
alter table entitlement_rule_versions_anew rename to entitlement_rule_versions;
create index entitlement_rule_versions_by_day on entitlement_rule_versions (applies_until, code);
