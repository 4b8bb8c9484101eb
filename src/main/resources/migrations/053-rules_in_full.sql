-- liquibase formatted sql logicalFilePath:migrations/rules_in_full.sql

-- changeset sklad:rules-by-household
-- What is added for each member and each child, and how large a household must be: 0 for no limit.
alter table entitlement_rules add column per_member bigint not null default 0 check (per_member >= 0);
alter table entitlement_rules add column per_child bigint not null default 0 check (per_child >= 0);
alter table entitlement_rules add column min_household integer not null default 0 check (min_household >= 0);
alter table entitlement_rules add column max_household integer not null default 0 check (max_household >= 0);

-- changeset sklad:rules-and-kits
-- Whether a kit counts as what is in it.
alter table entitlement_rules add column kits_as_parts integer not null default 0 check (kits_as_parts in (0, 1));

-- changeset sklad:rule-versions
-- From which day a rule is as its row says; before that the version before holds.
alter table entitlement_rules add column applies_from varchar(10) ${bytewise} not null default '1970-01-01';

-- What rules said: one row for each time somebody wrote one, the present ones among them. applies_until is the first day on which it
-- holds no more; not later than applies_from where another was written before it ever held. Nothing but that is ever changed here.
create table entitlement_rule_versions (
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
  operator varchar(40) not null,
  written_at bigint not null,
  primary key (code, version)
);
create index entitlement_rule_versions_by_day on entitlement_rule_versions (applies_until, code);

-- Who wrote those that were there before, and when, stands in the audit alone.
insert into entitlement_rule_versions (code, version, name, items, styles, categories, per, quantity, per_member, per_child, period,
  days, sexes, age_bands, vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, applies_from,
  applies_until, operator, written_at)
select code, version, name, items, styles, categories, per, quantity, per_member, per_child, period, days, sexes, age_bands,
  vulnerabilities, min_household, max_household, centres, kits_as_parts, valid_from, valid_until, '1970-01-01', '9999-12-31', '', 0
from entitlement_rules;
