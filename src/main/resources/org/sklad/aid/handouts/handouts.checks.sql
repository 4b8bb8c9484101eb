-- Rules of handouts for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Movements of handouts match their lines
select 'handout ' || handout || ' line ' || line || ' lot ' || lot || ': ' || cast(sum(change) as varchar(30))
from (
  select handout, line, lot, location, box, quantity as change from handout_lines
  union all
  select document, line, lot, from_location, from_box, -quantity from movements
  where kind = 'HANDOUT' and reverses is null) ends
group by handout, line, lot, location, box having sum(change) <> 0
order by handout, line, lot limit 100;

-- check: Receipts of a handout match its bought lines
-- The receipt of a line has the negative number of the line. Positive numbers belong to consignments.
select 'handout ' || handout || ' line ' || line || ' lot ' || lot || ': ' || cast(sum(change) as varchar(30))
  as broken
from (
  select handout, line, lot, quantity as change from handout_lines where bought = 1
  union all
  select document, -line, lot, -quantity from movements
  where kind = 'RECEIPT' and line < 0 and reverses is null) ends
group by handout, line, lot having sum(change) <> 0
order by broken limit 100;

-- check: A handout is marked as reversed exactly if it has a reversal
select 'handout ' || h.id from handouts h
where (h.state = 'REVERSED') <> (exists (select 1 from handout_reversals r where r.handout = h.id))
order by h.id limit 100;

-- check: Movements of a handout are reversed exactly if the handout is
-- The second half searches among the few reversals.
select 'handout ' || h.id as broken from handouts h
where h.state = 'REVERSED' and exists (
  select 1 from movements m where m.document = h.id and m.reverses is null and not exists (
    select 1 from movements r where r.reverses = m.id))
union
select 'handout ' || h.id from movements r
join movements m on m.id = r.reverses
join handouts h on h.id = m.document
where r.reverses is not null and h.state <> 'REVERSED'
order by broken limit 100;

-- check: Every handout has goods, and either a person or heads
select 'handout ' || h.id from handouts h
where (h.beneficiary = '') <> (exists (select 1 from handout_heads g where g.handout = h.id)
    or exists (select 1 from offline_handouts f where f.handout = h.id and f.unknown = 1))
  or h.heads <> (select coalesce(sum(g.heads), 0) from handout_heads g where g.handout = h.id)
    + (select coalesce(sum(f.unknown), 0) from offline_handouts f where f.handout = h.id)
  or not exists (select 1 from handout_lines l where l.handout = h.id)
  or (h.beneficiary <> '' and not exists (select 1 from beneficiaries b where b.id = h.beneficiary))
order by h.id limit 100;

-- check: Goods that met a need belong to a recorded handout to the person, up to what the person still has
select 'handout ' || m.handout || ' line ' || cast(m.line as varchar(30)) as broken
from (
  select a.handout, a.line, w.counts_as as person, sum(a.quantity) as quantity
  from need_meetings a join needs n on n.id = a.need join beneficiaries w on w.id = n.beneficiary
  group by a.handout, a.line, w.counts_as) m
left join handouts h on h.id = m.handout and h.state = 'RECORDED'
left join beneficiaries g on g.id = h.beneficiary
where g.id is null or g.counts_as <> m.person or m.quantity > (
  select coalesce(sum(l.quantity - l.returned), 0) from handout_lines l
  where l.handout = m.handout and l.line = m.line)
order by broken limit 100;

-- check: Exactly the handouts recorded offline name a device
select 'handout ' || h.id from handouts h
where (h.offline = 1) <> (exists (select 1 from offline_handouts f where f.handout = h.id))
order by h.id limit 100;

-- check: Goods missing at an offline handout are marked with the missing quantity
-- The mark names the missing quantity. Without a mark nothing was missing.
select 'handout ' || handout || ' lot ' || lot || ': ' || cast(sum(change) as varchar(30)) as broken
from (
  select document as handout, cast(lot as varchar(60)) as lot, quantity as change from movements
  where kind = 'SHORTAGE' and reverses is null
  union all
  select handout, subject, -cast(detail as bigint) from conflicts where kind = 'STOCK') ends
group by handout, lot having sum(change) <> 0
order by broken limit 100;

-- check: A conflict is open until a manager decides about it or its handout is reversed
-- Conflicts about rules are computed again with each handout. Others are closed by a manager or with their handout.
select 'conflict ' || c.id || ' of handout ' || c.handout as broken from conflicts c
join handouts h on h.id = c.handout
where (c.open = 1 and (h.state <> 'RECORDED' or h.offline = 0))
  or c.centre <> h.centre
  or (c.open = 0 and h.state = 'RECORDED' and c.kind not in ('ENTITLEMENT', 'NOT_ENTITLED') and not exists (
    select 1 from conflict_resolution_handouts s
    join conflict_resolutions r on r.id = s.resolution
    join conflicts d on d.id = r.conflict
    where s.handout = c.handout and d.kind = c.kind and d.subject = c.subject))
order by broken limit 100;

-- check: Every decision about a conflict names a handout of the conflict
select 'resolution ' || r.id from conflict_resolutions r
join conflicts c on c.id = r.conflict
where not exists (
  select 1 from conflict_resolution_handouts s where s.resolution = r.id and s.handout = c.handout)
order by r.id limit 100;

-- check: Every rule equals its latest version
select 'rule ' || r.code from entitlement_rules r
left join entitlement_rule_versions v on v.code = r.code and v.version = r.version
where v.code is null
  or exists (select 1 from entitlement_rule_versions w where w.code = r.code and w.version > r.version)
  or v.name <> r.name or v.items <> r.items or v.styles <> r.styles or v.categories <> r.categories
  or v.per <> r.per or v.quantity <> r.quantity or v.per_member <> r.per_member
  or v.per_child <> r.per_child or v.period <> r.period or v.days <> r.days or v.sexes <> r.sexes
  or v.age_bands <> r.age_bands or v.vulnerabilities <> r.vulnerabilities
  or v.min_household <> r.min_household or v.max_household <> r.max_household or v.centres <> r.centres
  or v.kits_as_parts <> r.kits_as_parts or v.valid_from <> r.valid_from
  or v.valid_until <> r.valid_until or v.applies_from <> r.applies_from
order by r.code limit 100;

-- check: Exactly one version of every rule applies on each day
-- Of the versions that apply at all, one has no end, and each other ends on the first day of a later one.
select 'rule ' || v.code || ' version ' || cast(v.version as varchar(30)) as broken
from entitlement_rule_versions v
where v.applies_until > v.applies_from and v.applies_until <> '9999-12-31' and not exists (
  select 1 from entitlement_rule_versions w
  where w.code = v.code and w.version > v.version and w.applies_from = v.applies_until)
union all
select 'rule ' || r.code from entitlement_rules r
where (
  select count(*) from entitlement_rule_versions v where v.code = r.code and v.applies_until = '9999-12-31') <> 1
union all
select 'rule ' || v.code || ' version ' || cast(v.version as varchar(30))
from entitlement_rule_versions v join entitlement_rule_versions w on w.code = v.code and w.version > v.version
where v.applies_until > v.applies_from and v.applies_until > w.applies_from
order by broken limit 100;

-- figure: handouts
select count(*) from handouts;

-- figure: handouts taken back
select count(*) from handouts where state = 'REVERSED';

-- figure: conflicts of offline handouts
select count(*) from conflicts;

-- figure: entitlement rules
select count(*) from entitlement_rules;

-- figure: versions of entitlement rules
select count(*) from entitlement_rule_versions;
