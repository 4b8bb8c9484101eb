package org.sklad.programme.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;
import org.sklad.programme.interpreters.InterpreterCode;

@Fragments(@Fragment(name = "rows", sql = """
            select v.id, v.number, v.centre, v.visit_on as "on", v.starts_at, v.purpose, v.team, v.state, v.reason,
              o.username as operator, v.recorded_at
            from field_visits v join operators o on o.id = v.operator"""))
interface VisitDao {
    /** A visit to insert. */
    record Insert(
            UUID id,
            VisitNumber number,
            int serialYear,
            int serial,
            CentreCode centre,
            LocalDate visitOn,
            Instant startsAt,
            String purpose,
            String team,
            UUID operator,
            Instant recordedAt) {}

    @SqlQuery("select coalesce(max(serial), 0) + 1 from field_visits where centre = :centre and serial_year = :year")
    int nextSerial(CentreCode centre, int year);

    @SqlUpdate("""
            insert into field_visits (id, number, serial_year, serial, centre, visit_on, starts_at, purpose, team, state, reason,
              operator, recorded_at)
            values (:id, :number, :serialYear, :serial, :centre, :visitOn, :startsAt, :purpose, :team, 'PLANNED', '',
              :operator, :recordedAt)""")
    void insert(@BindMethods Insert visit);

    @SqlBatch("""
            insert into field_visit_members (visit, operator) select :visit, id from operators where username = :username""")
    void addMembers(UUID visit, List<Username> username);

    @SqlBatch("insert into field_visit_interpreters (visit, interpreter) values (:visit, :interpreter)")
    void addInterpreters(UUID visit, List<InterpreterCode> interpreter);

    @SqlQuery("<rows> where v.number = :number")
    Optional<FieldVisit> find(VisitNumber number);

    @SqlQuery("<rows> where v.id = :id")
    Optional<FieldVisit> find(UUID id);

    @SqlQuery("""
            select o.username, o.name, o.profession
            from field_visit_members m join operators o on o.id = m.operator
            where m.visit = :visit order by o.username""")
    List<VisitView.Member> members(UUID visit);

    @SqlQuery("select interpreter from field_visit_interpreters where visit = :visit order by interpreter")
    List<String> interpreters(UUID visit);

    /** Lists the visits to a centre, the latest day first. */
    @SqlQuery("""
            <rows>
            where v.centre = :at and (v.starts_at, v.id) < (:before, :beforeId) and v.starts_at >= :since
              and v.state = coalesce(:state, v.state)
            order by v.starts_at desc, v.id desc limit :limit""")
    List<FieldVisit> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods VisitFilter filter);

    /** Returns 0 if it is no longer planned. */
    @SqlUpdate("update field_visits set state = :state, reason = :reason where id = :id and state = 'PLANNED'")
    int close(UUID id, VisitState state, String reason);
}
