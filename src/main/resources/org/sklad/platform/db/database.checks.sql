-- Figures of database for the check command.

-- figure: used ids
select count(*) from used_ids;
