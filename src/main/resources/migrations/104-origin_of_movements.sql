-- liquibase formatted sql logicalFilePath:migrations/origin_of_movements.sql

-- changeset sklad:origin-of-movements
-- A movement says whose goods it moved, by the codes of donor and funding source; empty where unknown.
drop view movement_lines;
create view movement_lines as
select m.id, m.kind, m.document, m.line, l.sku, m.lot, l.number, l.expires_on, coalesce(d.name, '') as donor,
  l.donor as donor_code, l.funding_source,
  m.from_centre, f.code as from_location, f.kind as from_kind, f.name_bg as from_bg, f.name_en as from_en,
  m.from_box, m.from_balance,
  m.to_centre, t.code as to_location, t.kind as to_kind, t.name_bg as to_bg, t.name_en as to_en,
  m.to_box, m.to_balance,
  m.quantity, m.reason, o.username as operator, m.occurred_at, m.recorded_at, m.reverses, r.id as reversed_by
from movements m
join lots l on l.code = m.lot
join locations f on f.id = m.from_location
join locations t on t.id = m.to_location
join operators o on o.id = m.operator
left join sources d on d.kind = 'DONOR' and d.code = l.donor
left join movements r on r.reverses = m.id;
