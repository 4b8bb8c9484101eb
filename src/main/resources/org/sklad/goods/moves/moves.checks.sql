-- The rules of moves that the check command proves. Each query names what breaks the rule before it.
-- The figures at the end are printed beside them.

-- check: Every movement within a centre belongs to a move, which stays in its centre, to an act on a box or to a bag that was looked through
select 'movement ' || p.id from movements p
left join moves m on m.id = p.document
left join box_acts x on x.id = p.document
left join reconciliations r on r.id = p.document
where p.kind = 'PUT_AWAY' and x.id is null and r.id is null
  and (m.id is null or p.from_centre <> m.centre or p.to_centre <> m.centre or p.line > m.last_line)
order by p.id limit 100;

-- check: Every line of a move was carried
-- A number is given to a line in the transaction that carries it.
select 'move ' || m.id || ': ' || count(distinct p.line) || ' of ' || m.last_line || ' lines' as broken
from moves m
left join movements p on p.document = m.id and p.kind = 'PUT_AWAY' and p.reverses is null
group by m.id, m.last_line having count(distinct p.line) <> m.last_line
order by broken limit 100;

-- check: A move that was taken back has nothing left that was not
select distinct 'move ' || m.id as broken from moves m
join movements p on p.document = m.id and p.reverses is null
left join movements r on r.reverses = p.id
where m.reversal is not null and r.id is null
order by broken limit 100;

-- figure: moves
select count(*) from moves;
