-- Rules of meetings for the check command. Each query returns what breaks the rule named before it.

-- check: Every institution at a meeting is known
select 'meeting ' || i.meeting as broken from meeting_institutions i
left join directory_entries d on d.kind = 'INSTITUTION' and d.code = i.institution
where d.code is null
order by broken limit 100;

-- check: No decision is due before its meeting, and the decisions of a meeting are numbered from 1
select 'meeting ' || m.id as broken from meetings m
where exists (select 1 from meeting_decisions d where d.meeting = m.id and d.due_on < m.held_on)
  or (select coalesce(max(d.line), 0) from meeting_decisions d where d.meeting = m.id)
    <> (select count(*) from meeting_decisions d where d.meeting = m.id)
order by broken limit 100;

-- figure: meetings
select count(*) from meetings where reversal is null;
-- figure: open decisions of meetings
select count(*) from meeting_decisions d join meetings m on m.id = d.meeting where d.done_at is null and m.reversal is null;
