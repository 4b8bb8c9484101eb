-- liquibase formatted sql logicalFilePath:migrations/name_tokens.sql

-- changeset sklad:name-tokens
-- Keyed hashes by which somebody who is present is found by name, in their centre alone.
create table name_tokens (
  centre varchar(20) ${bytewise} not null references centres (code),
  token bigint not null,
  beneficiary varchar(36) not null references beneficiaries (id)
);
create unique index name_tokens_by_token on name_tokens (centre, token, beneficiary);
create unique index name_tokens_by_beneficiary on name_tokens (beneficiary, token);

-- changeset sklad:identities-indexed
-- Whether the tokens are those of this name; what was there before is indexed while the server runs.
alter table identities add column indexed integer not null default 0 check (indexed in (0, 1));
create index identities_not_indexed on identities (beneficiary) where indexed = 0;
