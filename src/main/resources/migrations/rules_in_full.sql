-- liquibase formatted sql

-- changeset sklad:rules-by-household
-- What is added for each member and each child, and how large a household must be: 0 for no limit.
alter table entitlement_rules add column per_member bigint not null default 0 check (per_member >= 0);
alter table entitlement_rules add column per_child bigint not null default 0 check (per_child >= 0);
alter table entitlement_rules add column min_household integer not null default 0 check (min_household >= 0);
alter table entitlement_rules add column max_household integer not null default 0 check (max_household >= 0);

-- changeset sklad:rules-and-kits
-- Whether a kit counts as what is in it.
alter table entitlement_rules add column kits_as_parts integer not null default 0 check (kits_as_parts in (0, 1));
