-- The rules of needs that the check command proves. Each query names what breaks the rule before it.
-- The figures at the end are printed beside them.

-- check: What is met of a need is the sum of what met it
select 'need ' || n.id || ': ' || cast(n.met as varchar(30)) as broken from needs n
where n.met <> (select coalesce(sum(m.quantity), 0) from need_meetings m where m.need = n.id)
order by n.id limit 100;

-- check: Every need is in the state that is met of it, and never more than was needed
select 'need ' || n.id as broken from needs n
where n.met < 0 or n.met > n.quantity
  or (n.state = 'OPEN' and n.met = n.quantity) or (n.state = 'MET' and n.met < n.quantity)
order by n.id limit 100;

-- check: Every need that was withdrawn says why, and no other does
select 'need ' || n.id as broken from needs n
where (n.state = 'WITHDRAWN') <> (exists (select 1 from need_withdrawals w where w.need = n.id))
order by n.id limit 100;

-- check: What met a need was given while it was one
-- Of who met it before it was known, or after it was none any more.
select 'need ' || n.id || ' handout ' || m.handout as broken
from need_meetings m join needs n on n.id = m.need left join need_withdrawals w on w.need = n.id
where m.occurred_at < n.assessed_at or m.occurred_at > w.recorded_at
order by broken limit 100;

-- check: What is kept for a need is kept for its person, while it is open, and never more than is still to be given
-- The rows are not written over, so that each is what it was when it began: of the need's own person, for no more than is needed.
select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
from reservations r left join needs n on n.id = r.need
where n.id is null or n.beneficiary <> r.beneficiary or r.quantity > n.quantity
  or (r.ended_at is null and (n.state <> 'OPEN' or r.quantity > n.quantity - n.met))
order by broken limit 100;

-- check: What is left of what was kept is less, and begins where that ended
-- Each part begins where the one before ended, and is smaller; of all but the last, none is open.
select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
from reservations r left join reservations p on p.id = r.id and p.part = r.part - 1
where (r.part > 1 and (p.id is null or p.ended_at is null or p.ended_at <> r.from_at or p.quantity <= r.quantity
    or p.need <> r.need or p.until_on <> r.until_on or p.made_as <> r.made_as))
  or (r.part = 1 and r.from_at <> r.reserved_at) or (r.ended_at is null) <> (r.kept_for = r.need)
order by broken limit 100;

-- check: What is kept is of the item as which the one counts that was named
select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
from reservations r join items i on i.sku = r.made_as
where r.sku <> i.counts_as
order by broken limit 100;

-- figure: needs
select count(*) from needs;

-- figure: needs open
select count(*) from needs where state = 'OPEN';
