-- liquibase formatted sql logicalFilePath:migrations/offline_handouts.sql

-- changeset sklad:offline-handouts
-- Recorded on a device without the server: it had happened before anything could be refused.
alter table handouts add column offline integer not null default 0 check (offline in (0, 1));
create index handouts_offline_by_beneficiary on handouts (beneficiary, given_on) where offline = 1;
create index handouts_offline_by_household on handouts (household, given_on) where offline = 1;
create index handouts_offline_by_location on handouts (location, given_on) where offline = 1;

-- Which device it was and what its clock said as it sent; the server's clock is in recorded_at. Where the code that was scanned names
-- nobody, unknown is 1 and named is that code, encrypted; it is emptied once a manager has looked at it.
create table offline_handouts (
  handout varchar(36) primary key references handouts (id),
  device varchar(100) not null,
  device_at bigint not null,
  unknown integer not null check (unknown in (0, 1)),
  named varchar(1000) not null,
  check (named = '' or unknown = 1)
);

-- What a handout breaks that was recorded offline. The id follows from handout, kind and subject. For more than is due the subject is the
-- rule and detail for whom it counts; for goods it is the lot. An open one waits for a manager.
create table conflicts (
  id varchar(36) primary key,
  handout varchar(36) not null references handouts (id),
  centre varchar(20) ${bytewise} not null references centres (code),
  kind varchar(20) ${bytewise} not null check (kind in ('ENTITLEMENT', 'NOT_ENTITLED', 'STOCK', 'LOT', 'PERSON', 'ROLE', 'RIGHT',
    'PRESCRIPTION', 'RESTRICTION', 'CLOCK')),
  subject varchar(60) ${bytewise} not null,
  detail varchar(40) not null,
  recorded_at bigint not null,
  open integer not null check (open in (0, 1)),
  unique (handout, kind, subject)
);
create index conflicts_open on conflicts (centre, recorded_at, id) where open = 1;
create index conflicts_open_by_subject on conflicts (centre, kind, subject) where open = 1;

-- What a manager said of one: that it stands as it happened, and why. The reason is encrypted as the texts of the handout are.
create table conflict_resolutions (
  id varchar(36) primary key,
  conflict varchar(36) not null references conflicts (id),
  reason varchar(3000) not null,
  operator varchar(36) not null references operators (id),
  resolved_at bigint not null
);
create index conflict_resolutions_by_conflict on conflict_resolutions (conflict, resolved_at);

-- All handouts that the manager saw in it. Once another one comes to them, it is open again.
create table conflict_resolution_handouts (
  resolution varchar(36) not null references conflict_resolutions (id),
  handout varchar(36) not null references handouts (id),
  primary key (resolution, handout)
);
create index conflict_resolution_handouts_by_handout on conflict_resolution_handouts (handout);

-- changeset sklad:open-conflicts
-- Several handouts that break one rule together, or took the same lot from the same place, are one conflict: that of the first of them.
-- What is missing is what was missing at all of them. Counted for each: of "not exists" PostgreSQL makes a join that reads what is open in every centre.
create view open_conflicts (id, handout, centre, kind, subject, detail, recorded_at) as
select c.id, c.handout, c.centre, c.kind, c.subject,
  case when c.kind <> 'STOCK' then c.detail else (
    select cast(sum(cast(a.detail as bigint)) as varchar(40)) from conflicts a join handouts b on b.id = a.handout
    where a.open = 1 and a.centre = c.centre and a.kind = 'STOCK' and a.subject = c.subject and b.location = h.location) end,
  c.recorded_at
from conflicts c
join handouts h on h.id = c.handout
left join beneficiaries w on w.id = h.beneficiary
where c.open = 1 and 0 = (
  select count(*) from conflicts e
  join handouts g on g.id = e.handout
  left join beneficiaries v on v.id = g.beneficiary
  where e.open = 1 and e.centre = c.centre and e.kind = c.kind and e.subject = c.subject
    and e.kind in ('ENTITLEMENT', 'STOCK') and (g.occurred_at, g.id) < (h.occurred_at, h.id)
    and ((c.kind = 'STOCK' and g.location = h.location)
      or (c.kind = 'ENTITLEMENT' and v.counts_as = w.counts_as)
      or (c.kind = 'ENTITLEMENT' and c.detail = 'HOUSEHOLD' and h.household <> '' and g.household = h.household)));
