-- The figures that the check command prints of findings. The database itself refuses what must not hold.

-- figure: accepted findings
select count(*) from accepted_findings;
