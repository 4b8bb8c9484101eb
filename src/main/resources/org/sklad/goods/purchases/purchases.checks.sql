-- Rules of invoices for the check command. Each query returns what breaks the rule named before it.
-- The command also prints the figures at the end.

-- check: The invoices of a consignment are numbered from 1 without a gap
select 'invoice ' || i.id as broken
from invoices i
where i.serial < 1
  or (i.serial > 1 and not exists (select 1 from invoices b where b.consignment = i.consignment and b.serial = i.serial - 1))
order by broken limit 100;

-- check: The photo of every invoice is stored
select 'invoice ' || i.id as broken
from invoices i left join stored_files f on f.id = i.photo
where i.photo <> '' and f.id is null
order by broken limit 100;

-- figure: invoices
select count(*) from invoices;
