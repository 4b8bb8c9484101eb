-- Rules of needs for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: The met quantity of every need is the sum of its handouts
select 'need ' || n.id || ': ' || cast(n.met as varchar(30)) as broken from needs n
where n.met <> (select coalesce(sum(m.quantity), 0) from need_meetings m where m.need = n.id)
order by n.id limit 100;

-- check: The state of every need follows from its met quantity, which never exceeds the need
select 'need ' || n.id as broken from needs n
where n.met < 0 or n.met > n.quantity
  or (n.state = 'OPEN' and n.met = n.quantity) or (n.state = 'MET' and n.met < n.quantity)
order by n.id limit 100;

-- check: Exactly the withdrawn needs have a reason
select 'need ' || n.id as broken from needs n
where (n.state = 'WITHDRAWN') <> (exists (select 1 from need_withdrawals w where w.need = n.id))
order by n.id limit 100;

-- check: Goods that met a need were given while it was open
-- Finds handouts before the need was recorded or after it was withdrawn.
select 'need ' || n.id || ' handout ' || m.handout as broken
from need_meetings m join needs n on n.id = m.need left join need_withdrawals w on w.need = n.id
where m.occurred_at < n.assessed_at or m.occurred_at > w.recorded_at
order by broken limit 100;

-- check: A reservation is for the person of an open need, up to what is still to be given
-- Rows are never updated, so each is checked by its state at the beginning: for the person of the need and up to its quantity.
select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
from reservations r left join needs n on n.id = r.need
where n.id is null or n.beneficiary <> r.beneficiary or r.quantity > n.quantity
  or (r.ended_at is null and (n.state <> 'OPEN' or r.quantity > n.quantity - n.met))
order by broken limit 100;

-- check: The rest of a reservation is smaller and begins where the previous part ended
-- Each part begins where the previous one ended, is smaller, and only the last can be open.
select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
from reservations r left join reservations p on p.id = r.id and p.part = r.part - 1
where (r.part > 1 and (p.id is null or p.ended_at is null or p.ended_at <> r.from_at or p.quantity <= r.quantity
    or p.need <> r.need or p.until_on <> r.until_on or p.made_as <> r.made_as))
  or (r.part = 1 and r.from_at <> r.reserved_at) or (r.ended_at is null) <> (r.kept_for = r.need)
order by broken limit 100;

-- check: A reservation names the item as which the chosen one counts
select 'reservation ' || r.id || '/' || cast(r.part as varchar(10)) as broken
from reservations r join items i on i.sku = r.made_as
where r.sku <> i.counts_as
order by broken limit 100;

-- figure: needs
select count(*) from needs;

-- figure: needs open
select count(*) from needs where state = 'OPEN';
