-- Rules of returns for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: The returned quantity of every handout line is the sum of its returns
select 'handout ' || handout || ' line ' || line || ' lot ' || lot || ': ' || cast(sum(change) as varchar(30))
  as broken
from (
  select handout, line, lot, location, box, returned as change from handout_lines where returned <> 0
  union all
  select l.handout, l.handout_line, l.lot, l.location, l.box, -l.quantity from handout_return_lines l
  where not exists (select 1 from handout_return_reversals b where b.handout_return = l.handout_return)) ends
group by handout, line, lot, location, box having sum(change) <> 0
order by broken limit 100;

-- check: Movements of returns match their lines
select 'return ' || document || ' line ' || line || ' lot ' || lot || ': ' || cast(sum(change) as varchar(30))
  as broken
from (
  select handout_return as document, line, lot, put_into, quantity as change from handout_return_lines
  union all
  select document, line, lot, to_location, -quantity from movements
  where kind = 'HANDOUT_RETURN' and reverses is null) ends
group by document, line, lot, put_into having sum(change) <> 0
order by broken limit 100;

-- check: Returned goods go from the person to stock, and medicines into quarantine
select 'return ' || m.document || ' line ' || m.line as broken from movements m
join locations f on f.id = m.from_location
join locations t on t.id = m.to_location
join items i on i.sku = m.sku
where m.kind = 'HANDOUT_RETURN' and m.reverses is null
  and (f.kind <> 'BENEFICIARY' or t.kind not in ('STORE', 'SHELF', 'BAG', 'QUARANTINE') or m.to_box <> 0
    or (i.category = 'MEDICINE' and t.kind <> 'QUARANTINE'))
order by broken limit 100;

-- check: Every return has lines of its own handout
select 'return ' || r.id as broken from handout_returns r
where not exists (select 1 from handout_return_lines l where l.handout_return = r.id)
  or exists (select 1 from handout_return_lines l where l.handout_return = r.id and l.handout <> r.handout)
order by broken limit 100;

-- check: Movements of a return are reversed exactly if the return is
select distinct 'return ' || m.document as broken from movements m
left join movements r on r.reverses = m.id and r.reverses is not null
left join handout_return_reversals b on b.handout_return = m.document
where m.kind = 'HANDOUT_RETURN' and m.reverses is null and (b.id is null) <> (r.id is null)
order by broken limit 100;

-- check: No handout with returned goods is reversed
select distinct 'handout ' || h.id as broken from handouts h
join handout_lines l on l.handout = h.id
where h.state = 'REVERSED' and l.returned <> 0
order by broken limit 100;

-- figure: returns
select count(*) from handout_returns;

-- figure: returns taken back
select count(*) from handout_return_reversals;
