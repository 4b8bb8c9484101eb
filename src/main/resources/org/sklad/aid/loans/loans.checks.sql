-- The rules of loans that the check command proves. Each query names what breaks the rule before it.
-- The figures at the end are printed beside them.

-- check: What a loan says of a lot is what was lent, came back and was lost of it
-- What was lent, came back and is lost, each against its movements; what takes one back counts against it.
select 'loan ' || document || ' lot ' || lot as broken from (
  select loan as document, lot, lent, returned, lost from loan_goods
  union all
  select document, lot, -quantity, 0, 0 from movements where kind = 'LOAN' and reverses is null
  union all
  select m.document, m.lot, 0, case when t.kind = 'WRITE_OFF' then 0 else -m.quantity end,
    case when t.kind = 'WRITE_OFF' then -m.quantity else 0 end
  from movements m join locations t on t.id = m.to_location
  where m.kind = 'LOAN_RETURN' and m.reverses is null
  union all
  select m.document, m.lot, 0, case when f.kind = 'WRITE_OFF' then 0 else m.quantity end,
    case when f.kind = 'WRITE_OFF' then m.quantity else 0 end
  from movements m join locations f on f.id = m.from_location
  where m.kind = 'LOAN_RETURN' and m.reverses is not null) sides
group by document, lot having sum(lent) <> 0 or sum(returned) <> 0 or sum(lost) <> 0
order by broken limit 100;

-- check: Nothing more came back of a loan than went out with it
-- Told from the movements alone, whatever the goods of the loan say.
select 'loan ' || document || ' lot ' || lot || ': ' || cast(sum(quantity) as varchar(30)) as broken from (
  select document, lot, quantity from movements where kind = 'LOAN' and reverses is null
  union all
  select document, lot, case when reverses is null then -quantity else quantity end from movements
  where kind = 'LOAN_RETURN') sides
group by document, lot having sum(quantity) < 0
order by broken limit 100;

-- check: Everything lent goes from a place of the centre to who has it, and comes back or is written off there
-- Out of a place of the centre to who has it, from there back or off the books, and into no third place.
select 'movement ' || m.id as broken from movements m
join locations f on f.id = m.from_location
join locations t on t.id = m.to_location
left join loans l on l.id = m.document
where m.kind in ('LOAN', 'LOAN_RETURN')
  and (l.id is null or m.line > l.last_line or f.centre <> l.centre or t.centre <> l.centre
    or (case when (m.kind = 'LOAN') = (m.reverses is null) then t.kind else f.kind end) <> 'ON_LOAN'
    or ((m.reason is not null) <> (t.kind = 'WRITE_OFF' or f.kind = 'WRITE_OFF'))
    or (m.kind = 'LOAN' and coalesce(m.from_balance, m.to_balance) is null)
    or (m.kind = 'LOAN_RETURN' and coalesce(m.from_balance, m.to_balance) is null
      and t.kind <> 'WRITE_OFF' and f.kind <> 'WRITE_OFF'))
order by broken limit 100;

-- check: Everything that came back or was lost belongs to a return or a loss
-- Each line of a return or loss is one of an act of its kind and reason, and each act has some.
select 'movement ' || m.id as broken from movements m
join locations t on t.id = m.to_location
left join loan_acts a on a.loan = m.document and m.line between a.first_line and a.last_line
where m.kind = 'LOAN_RETURN' and m.reverses is null
  and (a.id is null or (a.kind = 'LOSS') <> (t.kind = 'WRITE_OFF')
    or coalesce(a.reason, '') <> coalesce(m.reason, ''))
union all
select 'act ' || a.id from loan_acts a where not exists (select 1 from movements m
  where m.document = a.loan and m.kind = 'LOAN_RETURN' and m.line between a.first_line and a.last_line)
order by broken limit 100;

-- check: Every loan is in the state that its goods tell
select 'loan ' || l.id || ' is ' || l.state as broken from loans l
left join (select loan, sum(lent - returned - lost) as gone, sum(lost) as lost from loan_goods group by loan) g
  on g.loan = l.id
where g.loan is null or l.state <> case
  when exists (select 1 from loan_reversals r where r.loan = l.id and r.act = '') then 'REVERSED'
  when g.gone > 0 then 'OUT' when g.lost > 0 then 'LOST' else 'RETURNED' end
order by broken limit 100;

-- check: Every loan, return and loss that was taken back was so wholly, and no other was
-- What says that it was taken back was so wholly, and nothing else was.
select distinct 'loan ' || m.document || ' line ' || m.line as broken from movements m
left join movements r on r.reverses = m.id and r.reverses is not null
left join loan_acts a on a.loan = m.document and m.line between a.first_line and a.last_line
left join loan_reversals b on b.loan = m.document and b.act = coalesce(a.id, '')
where m.kind in ('LOAN', 'LOAN_RETURN') and m.reverses is null and (b.id is null) <> (r.id is null)
order by broken limit 100;

-- figure: loans
select count(*) from loans;

-- figure: loans out
select count(*) from loans where state = 'OUT';
