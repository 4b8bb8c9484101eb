-- The figures of access that the check command prints.

-- figure: rows in the record of acts
select count(*) from audit;
