package org.sklad.programme.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;

@Fragments(@Fragment(name = "decisions", sql = """
            select d.meeting, d.line, d.text, d.owner, d.due_on,
              (select m.held_on from meetings m where m.id = d.meeting) as held_on,
              (select m.kind from meetings m where m.id = d.meeting) as kind,
              case when d.done_at is null and d.due_on < :today then 1 else 0 end as overdue,
              o.username as done_by, d.done_at
            from meeting_decisions d
            left join operators o on o.id = d.done_by"""))
interface DecisionDao {
    @SqlQuery("""
            <decisions>
            where d.meeting = :meeting
            order by d.line""")
    List<MeetingDecision> ofMeeting(UUID meeting, LocalDate today);

    /** Lists decisions that are not done, of meetings that are not reversed, the earliest due first. */
    @SqlQuery("""
            <decisions>
            where d.done_at is null and (d.due_on, d.meeting, d.line) > (:dueOn, :meeting, :line) and d.due_on < :until
              and (select m.reversal from meetings m where m.id = d.meeting) is null
            order by d.due_on, d.meeting, d.line limit :limit""")
    List<MeetingDecision> open(@BindMethods DecisionPlace after, LocalDate until, LocalDate today, int limit);

    /** Lists decisions that are done, of meetings that are not reversed, the earliest due first. */
    @SqlQuery("""
            <decisions>
            where d.done_at is not null and (d.due_on, d.meeting, d.line) > (:dueOn, :meeting, :line)
              and (select m.reversal from meetings m where m.id = d.meeting) is null
            order by d.due_on, d.meeting, d.line limit :limit""")
    List<MeetingDecision> done(@BindMethods DecisionPlace after, LocalDate today, int limit);

    /** Returns 0 if there is no such decision that is not done. */
    @SqlUpdate("""
            update meeting_decisions set done_by = :operator, done_at = :at
            where meeting = :meeting and line = :line and done_at is null""")
    int complete(UUID meeting, int line, UUID operator, Instant at);
}
