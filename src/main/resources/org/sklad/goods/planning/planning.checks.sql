-- The figures that the check command prints of levels. The database itself refuses what must not hold.

-- figure: levels
select count(*) from levels;
