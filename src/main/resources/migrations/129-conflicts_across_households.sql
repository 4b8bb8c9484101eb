-- liquibase formatted sql logicalFilePath:migrations/conflicts_across_households.sql

-- changeset sklad:conflicts-across-households
-- Several handouts that break one rule together, or took the same lot from the same place, are one conflict: that of the first of them.
-- Handouts to one person belong together. With a rule per household, so do those to people who broke it in the same household, and those
-- that any of them received outside it. What is missing is what was missing at all of them.
-- The rule may be broken in every household of a centre, so the handouts are looked up by person. SQLite keeps the order of cross joins;
-- in an order of its own it compares all conflicts of the rule with each other. Counted for each: of "not exists" PostgreSQL makes a join
-- that reads what is open in every centre.
drop view open_conflicts;
create view open_conflicts (id, handout, centre, kind, subject, detail, recorded_at) as
select c.id, c.handout, c.centre, c.kind, c.subject,
  case when c.kind <> 'STOCK' then c.detail else (
    select cast(sum(cast(a.detail as bigint)) as varchar(40)) from conflicts a join handouts b on b.id = a.handout
    where a.open = 1 and a.centre = c.centre and a.kind = 'STOCK' and a.subject = c.subject and b.location = h.location) end,
  c.recorded_at
from conflicts c
join handouts h on h.id = c.handout
left join beneficiaries w on w.id = h.beneficiary
where c.open = 1 and 0 = case c.kind
  when 'STOCK' then (
    select count(*) from conflicts e join handouts g on g.id = e.handout
    where e.open = 1 and e.centre = c.centre and e.kind = 'STOCK' and e.subject = c.subject and g.location = h.location
      and (g.occurred_at, g.id) < (h.occurred_at, h.id))
  when 'ENTITLEMENT' then (
    with recursive near (person) as (
      select w.counts_as
      union
      select u.counts_as
      from near n cross join beneficiaries v cross join handouts m cross join conflicts x
      cross join handouts k cross join conflicts y cross join beneficiaries u
      where c.detail = 'HOUSEHOLD' and v.counts_as = n.person
        and m.beneficiary = v.id and m.offline = 1 and m.household <> ''
        and x.handout = m.id and x.kind = 'ENTITLEMENT' and x.subject = c.subject and x.open = 1
        and k.household = m.household and k.offline = 1
        and y.handout = k.id and y.kind = 'ENTITLEMENT' and y.subject = c.subject and y.open = 1
        and u.id = k.beneficiary)
    select count(*)
    from near n cross join beneficiaries v cross join handouts g cross join conflicts e
    where v.counts_as = n.person and g.beneficiary = v.id and g.offline = 1
      and (g.occurred_at, g.id) < (h.occurred_at, h.id)
      and e.handout = g.id and e.kind = 'ENTITLEMENT' and e.subject = c.subject and e.open = 1 and e.centre = c.centre)
  else 0 end;
