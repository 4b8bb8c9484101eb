-- The figures of database that the check command prints.

-- figure: used ids
select count(*) from used_ids;
