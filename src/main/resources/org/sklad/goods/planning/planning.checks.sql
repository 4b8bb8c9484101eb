-- Figures of levels for the check command. The database itself enforces their rules.

-- figure: levels
select count(*) from levels;
