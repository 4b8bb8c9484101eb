-- liquibase formatted sql logicalFilePath:migrations/distribution.sql

-- changeset sklad:distribution
-- What a rule names and whom it is for are lists with blanks between, '' for no limit: rules are few and always read whole.
create table entitlement_rules (
  code varchar(40) ${bytewise} primary key,
  name varchar(100) not null,
  items varchar(6200) not null,
  styles varchar(6200) not null,
  categories varchar(200) not null,
  per varchar(20) not null check (per in ('PERSON', 'HOUSEHOLD')),
  quantity bigint not null check (quantity >= 0),
  period varchar(20) not null check (period in ('DAYS', 'MONTH', 'SEASON', 'STAY', 'ONCE')),
  days integer not null check ((days > 0) = (period = 'DAYS')),
  sexes varchar(50) not null,
  age_bands varchar(100) not null,
  vulnerabilities varchar(300) not null,
  centres varchar(4200) not null,
  valid_from varchar(10) ${bytewise} not null,
  valid_until varchar(10) ${bytewise} not null,
  version bigint not null
);

-- The default set, once: whoever changes or ends one of these finds it so ever after.
insert into entitlement_rules (code, name, items, styles, categories, per, quantity, period, days, sexes, age_bands,
  vulnerabilities, centres, valid_from, valid_until, version) values
  ('HYGIENE', 'Хигиенни материали · Hygiene', '', '', 'HYGIENE', 'PERSON', 10, 'DAYS', 30, '', '',
    '', '', '2026-01-01', '9999-12-31', 1),
  ('SANITARY-PADS', 'Дамски превръзки · Sanitary pads', '', 'ASSORT-78', '', 'PERSON', 20, 'DAYS', 30, 'FEMALE',
    'FROM_12 FROM_18', '', '', '2026-01-01', '9999-12-31', 1),
  ('DIAPERS', 'Памперси · Diapers', '', 'ASSORT-87', '', 'PERSON', 120, 'DAYS', 30, '', 'UNDER_5',
    '', '', '2026-01-01', '9999-12-31', 1),
  ('CLOTHES', 'Дрехи и обувки · Clothes and shoes', '', '', 'CLOTHES', 'PERSON', 6, 'SEASON', 0, '', '',
    '', '', '2026-01-01', '9999-12-31', 1),
  ('WINTER-JACKETS', 'Зимни якета · Winter jackets', '', 'ASSORT-89 ASSORT-91 ASSORT-95 ASSORT-120', '', 'PERSON', 1,
    'SEASON', 0, '', '', '', '', '2026-01-01', '9999-12-31', 1),
  ('BEDDING', 'Спално бельо · Bedding', '', '', 'BEDDING', 'PERSON', 2, 'STAY', 0, '', '',
    '', '', '2026-01-01', '9999-12-31', 1);

-- Who got something: beneficiary and household as keys ('' for a group, and for who is in no household); sex, age band and
-- vulnerable groups as they were. Free text is encrypted under the person's own data key and goes when the person is erased.
create table handouts (
  id varchar(36) primary key,
  centre varchar(20) ${bytewise} not null references centres (code),
  location bigint not null references locations (id),
  beneficiary varchar(36) ${bytewise} not null,
  household varchar(9) ${bytewise} not null,
  sex varchar(10) not null,
  age_band varchar(10) not null,
  vulnerabilities varchar(300) not null,
  given_on varchar(10) ${bytewise} not null,
  occurred_at bigint not null,
  recorded_at bigint not null,
  operator varchar(36) not null references operators (id),
  acknowledgement varchar(20) not null check (acknowledgement in ('SIGNATURE', 'MARK', 'DECLINED')),
  collected_by varchar(1000) not null,
  override_reason varchar(3000) not null,
  second_operator varchar(36) not null,
  state varchar(20) not null check (state in ('RECORDED', 'REVERSED'))
);
create index handouts_by_beneficiary on handouts (beneficiary, given_on) where beneficiary <> '';
create index handouts_by_household on handouts (household, given_on) where household <> '';
create index handouts_by_centre on handouts (centre, occurred_at, id);

-- A line of the document is one row for each lot and place that it was taken from, as its movements are.
create table handout_lines (
  handout varchar(36) not null references handouts (id),
  line integer not null,
  lot bigint not null references lots (code),
  location bigint not null references locations (id),
  box bigint not null,
  sku varchar(60) ${bytewise} not null references items (sku),
  quantity bigint not null check (quantity > 0),
  prescription varchar(1000) not null,
  dose varchar(1500) not null,
  primary key (handout, line, lot, location, box)
);
create index handout_lines_by_lot on handout_lines (lot, handout);

create table handout_heads (
  handout varchar(36) not null references handouts (id),
  sex varchar(10) ${bytewise} not null,
  age_band varchar(10) ${bytewise} not null,
  heads integer not null check (heads > 0),
  primary key (handout, sex, age_band)
);

-- The signature as a picture, encrypted under the person's own data key; apart from the row that is read often.
create table handout_signatures (
  handout varchar(36) primary key references handouts (id),
  image text not null
);

create table handout_reversals (
  id varchar(36) primary key,
  handout varchar(36) not null unique references handouts (id),
  reason varchar(3000) not null,
  operator varchar(36) not null references operators (id),
  recorded_at bigint not null
);
