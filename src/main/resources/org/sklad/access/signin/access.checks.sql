-- Figures of access for the check command.

-- figure: rows in the record of acts
select count(*) from audit;
