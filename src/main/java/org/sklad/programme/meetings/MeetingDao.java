package org.sklad.programme.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments(@Fragment(name = "rows", sql = """
            select m.id, m.centre, m.held_on, m.kind, m.agenda,
              coalesce((select string_agg(i.institution || '=' || i.heads, ' ') from meeting_institutions i
                where i.meeting = m.id), '') as institutions,
              coalesce((select string_agg(e.name_bg, ', ') from meeting_institutions i
                join directory_entries e on e.kind = 'INSTITUTION' and e.code = i.institution
                where i.meeting = m.id), '') as institutions_bg,
              coalesce((select string_agg(e.name_en, ', ') from meeting_institutions i
                join directory_entries e on e.kind = 'INSTITUTION' and e.code = i.institution
                where i.meeting = m.id), '') as institutions_en,
              (select count(*) from meeting_decisions d where d.meeting = m.id) as decisions,
              (select count(*) - count(d.done_at) from meeting_decisions d
                where d.meeting = m.id and m.reversal is null) as open,
              o.username as operator, m.recorded_at, m.reversal, m.reversal_reason
            from meetings m
            join operators o on o.id = m.operator"""))
interface MeetingDao {
    /** A meeting to insert. */
    record Insert(
            UUID id,
            Optional<CentreCode> centre,
            LocalDate heldOn,
            MeetingKind kind,
            String agenda,
            UUID operator,
            Instant recordedAt) {}

    @SqlUpdate("""
            insert into meetings (id, centre, held_on, kind, agenda, operator, recorded_at, reversal, reversal_reason)
            values (:id, :centre, :heldOn, :kind, :agenda, :operator, :recordedAt, null, '')""")
    void insert(@BindMethods Insert meeting);

    @SqlBatch("""
            insert into meeting_institutions (meeting, institution, heads) values (:meeting, :institution, :heads)""")
    void insertInstitutions(UUID meeting, @BindMethods List<Attendance.Group> institutions);

    @SqlBatch("""
            insert into meeting_decisions (meeting, line, text, owner, due_on, done_by, done_at)
            values (:meeting, :line, :text, :owner, :dueOn, null, null)""")
    void insertDecisions(UUID meeting, Iterator<Integer> line, @BindMethods List<NewMeeting.NewDecision> decisions);

    @SqlQuery("""
            <rows>
            where m.id = :id""")
    Optional<Meeting> find(UUID id);

    /** Lists meetings, latest recorded first. */
    @SqlQuery("""
            <rows>
            where (m.recorded_at, m.id) < (:before, :beforeId)
              and m.held_on >= coalesce(:from, m.held_on) and m.held_on <= coalesce(:until, m.held_on)
              and m.kind = coalesce(:kind, m.kind)
              and coalesce(:centre, '') in ('', m.centre)
              and (coalesce(:institution, '') = '' or exists (select 1 from meeting_institutions i
                where i.meeting = m.id and i.institution = :institution))
            order by m.recorded_at desc, m.id desc limit :limit""")
    List<Meeting> list(@BindMethods LatestRows rows, @BindMethods MeetingFilter filter);

    /** Returns 0 if it was already reversed. */
    @SqlUpdate(
            "update meetings set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null")
    int reverse(UUID id, UUID reversal, String reason);
}
