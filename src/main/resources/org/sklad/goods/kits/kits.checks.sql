-- Rules of kits for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Movements of assemblies match the kits and the parts of their version
-- Compares the kits with the parts of their composition; kits taken apart count the other way round. A part that was merged
-- with another item, even temporarily, may be either item.
with merged (sku) as (select item from merges union select into_item from merges)
select 'assembly ' || document || ' line ' || line || ' ' || sku as broken from (
  select a.id as document, a.kind, a.centre, l.line, case when g.sku is null then a.kit else '' end as sku, a.location, l.lot, l.quantity
  from assemblies a join assembly_lines l on l.assembly = a.id left join merged g on g.sku = a.kit
  union all
  select a.id, a.kind, a.centre, l.line, case when g.sku is null then c.item else '' end, 0, 0, -c.quantity * l.quantity
  from assemblies a
  join assembly_lines l on l.assembly = a.id
  join composition_lines c on c.kit = a.kit and c.version = l.version
  left join merged g on g.sku = c.item
  union all
  select m.document, m.kind, case when m.from_centre = m.to_centre then m.from_centre else '' end, m.line,
    case when g.sku is null then m.sku else '' end,
    case when m.sku = a.kit then case when t.kind = 'ASSEMBLY' then m.from_location else m.to_location end else 0 end,
    case when m.sku = a.kit then m.lot else 0 end,
    case when (t.kind = 'ASSEMBLY') = (m.kind = 'ASSEMBLE') then m.quantity else -m.quantity end
  from movements m
  join locations t on t.id = m.to_location
  left join merged g on g.sku = m.sku
  left join assemblies a on a.id = m.document
  where m.kind in ('ASSEMBLE', 'BREAK_UP') and m.reverses is null) sides
group by document, kind, centre, line, sku, location, lot
having sum(quantity) <> 0
order by broken limit 100;

-- check: The quantity of every assembly is the sum of its lines
select 'assembly ' || a.id as broken from assemblies a
left join assembly_lines l on l.assembly = a.id
group by a.id, a.quantity having coalesce(sum(l.quantity), 0) <> a.quantity
order by broken limit 100;

-- check: An assembly is marked as reversed exactly if its movements are
select distinct 'assembly ' || a.id as broken from assemblies a
join movements m on m.document = a.id and m.reverses is null
left join movements r on r.reverses = m.id
where (a.reversal is null) <> (r.id is null)
order by broken limit 100;

-- check: The intact kits of every line are those that were not taken apart
select 'assembly ' || l.assembly || ' line ' || l.line as broken
from assembly_lines l
join assemblies a on a.id = l.assembly
left join (
  select b.of_assembly, b.of_line, sum(b.quantity) as quantity
  from assembly_lines b join assemblies x on x.id = b.assembly and x.reversal is null
  where b.of_assembly is not null
  group by b.of_assembly, b.of_line) t on t.of_assembly = l.assembly and t.of_line = l.line
where l.intact <> case when a.kind = 'BREAK_UP' or a.reversal is not null then 0
  else l.quantity - coalesce(t.quantity, 0) end
order by broken limit 100;

-- check: Kits taken apart returned the lots that went in, if these are known
-- Multiplies instead of dividing: the share of the kits equals the share of the lots that went into all kits.
select 'assembly ' || assembly || ' line ' || line || ' lot ' || lot as broken from (
  select b.assembly, b.line, m.lot, m.quantity * b.quantity as share
  from assembly_lines b
  join assembly_lines l on l.assembly = b.of_assembly and l.line = b.of_line
  join movements m on m.document = l.assembly and m.line = l.line and m.reverses is null and m.lot <> l.lot
  union all
  select b.assembly, b.line, m.lot, -m.quantity * l.quantity
  from assembly_lines b
  join assembly_lines l on l.assembly = b.of_assembly and l.line = b.of_line
  join movements m on m.document = b.assembly and m.line = b.line and m.reverses is null and m.lot <> b.lot) sides
group by assembly, line, lot having sum(share) <> 0
order by broken limit 100;

-- figure: assemblies
select count(*) from assemblies;
