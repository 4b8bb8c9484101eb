-- Rules of loans for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: Lent, returned and lost quantities of a loan match its movements
-- Compares each quantity with its movements. A reversal counts negative.
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

-- check: No loan returned or lost more than it lent
-- Uses only the movements and not the goods of the loan.
select 'loan ' || document || ' lot ' || lot || ': ' || cast(sum(quantity) as varchar(30)) as broken from (
  select document, lot, quantity from movements where kind = 'LOAN' and reverses is null
  union all
  select document, lot, case when reverses is null then -quantity else quantity end from movements
  where kind = 'LOAN_RETURN') sides
group by document, lot having sum(quantity) < 0
order by broken limit 100;

-- check: Movements of loans go from the centre to goods on loan, and from there back or to write-off
-- From a place of the centre to ON_LOAN, and from there back or to WRITE_OFF.
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

-- check: Movements of returned and lost goods match returns and losses
-- Each line belongs to an act of the same kind and reason, and each act has lines.
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

-- check: The state of every loan follows from its goods
select 'loan ' || l.id || ' is ' || l.state as broken from loans l
left join (select loan, sum(lent - returned - lost) as gone, sum(lost) as lost from loan_goods group by loan) g
  on g.loan = l.id
where g.loan is null or l.state <> case
  when exists (select 1 from loan_reversals r where r.loan = l.id and r.act = '') then 'REVERSED'
  when g.gone > 0 then 'OUT' when g.lost > 0 then 'LOST' else 'RETURNED' end
order by broken limit 100;

-- check: A loan, return or loss is marked as reversed exactly if all its movements are
-- Documents marked as reversed are reversed completely, and no others are.
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
