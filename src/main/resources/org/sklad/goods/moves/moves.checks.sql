-- Rules of moves for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Every movement within a centre belongs to a move of that centre, an act on a box or a reconciliation
select 'movement ' || p.id from movements p
left join moves m on m.id = p.document
left join box_acts x on x.id = p.document
left join reconciliations r on r.id = p.document
where p.kind = 'PUT_AWAY' and x.id is null and r.id is null
  and (m.id is null or p.from_centre <> m.centre or p.to_centre <> m.centre or p.line > m.last_line)
order by p.id limit 100;

-- check: Every line of a move has a movement
-- A line gets its number in the transaction that moves its goods.
select 'move ' || m.id || ': ' || count(distinct p.line) || ' of ' || m.last_line || ' lines' as broken
from moves m
left join movements p on p.document = m.id and p.kind = 'PUT_AWAY' and p.reverses is null
group by m.id, m.last_line having count(distinct p.line) <> m.last_line
order by broken limit 100;

-- check: Every movement of a reversed move is reversed
select distinct 'move ' || m.id as broken from moves m
join movements p on p.document = m.id and p.reverses is null
left join movements r on r.reverses = p.id
where m.reversal is not null and r.id is null
order by broken limit 100;

-- figure: moves
select count(*) from moves;
