-- Rules of catalogue for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Every composition of a kit has parts
select 'kit ' || c.kit || ' version ' || c.version as broken from compositions c
where not exists (select 1 from composition_lines l where l.kit = c.kit and l.version = c.version)
order by broken limit 100;

-- check: No kit is or contains a medicine, and no kit in use contains another kit
-- Older versions may name an item that has become a kit since.
select 'kit ' || l.kit || ' part ' || l.item as broken from composition_lines l
join items i on i.sku = l.item
join items k on k.sku = l.kit
where i.category = 'MEDICINE' or k.category = 'MEDICINE'
  or (l.version = (select max(c.version) from compositions c where c.kit = l.kit)
    and exists (select 1 from compositions c where c.kit = l.item))
order by broken limit 100;

-- check: Exactly the merged items count as another item, which is of the same kind
-- Finds items whose merges name another item.
select 'item ' || i.sku as broken from items i
left join merges m on m.item = i.sku and m.reversal is null
left join items n on n.sku = m.into_item
join items r on r.sku = i.counts_as
where (m.id is null and i.counts_as <> i.sku) or (m.id is not null and i.counts_as <> n.counts_as)
  or r.counts_as <> r.sku
  or r.category <> i.category or r.unit <> i.unit or r.prescription_only <> i.prescription_only
union all
select 'item ' || i.sku from items i where not exists (select 1 from items r where r.sku = i.counts_as)
order by broken limit 100;

-- figure: items
select count(*) from items;

-- figure: compositions of kits
select count(*) from compositions;
