-- Figures of findings for the check command. The database itself enforces their rules.

-- figure: accepted findings
select count(*) from accepted_findings;
