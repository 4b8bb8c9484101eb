package org.sklad.programme.interpreters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.needs.Urgency;
import org.sklad.people.attributes.LanguageCode;
import org.sklad.people.attributes.Sex;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments({@Fragment(name = "rows", sql = """
            select r.id, r.centre, r.language, r.sex, r.urgency, r.from_at, r.to_at, r.month,
              case when r.state = 'OPEN' and r.to_at <= :now then 'UNMET' else r.state end as state,
              coalesce(b.worked_by, b.interpreter) as interpreter, o.username as operator, r.recorded_at
            from interpreter_requests r
            join operators o on o.id = r.operator
            left join interpreter_bookings b on b.request = r.id and b.state <> 'RELEASED'"""), @Fragment(name = "wanted", sql = """
            (r.from_at, r.id) < (:before, :beforeId) and r.from_at >= :since
              and r.language = coalesce(:spoken, r.language) and r.month = coalesce(:month, r.month)
              and case when r.state = 'OPEN' and r.to_at <= :now then 'UNMET' else r.state end
                = coalesce(:state, case when r.state = 'OPEN' and r.to_at <= :now then 'UNMET' else r.state end)
            order by r.from_at desc, r.id desc limit :limit""")})
interface RequestDao {
    /** A request to insert. */
    record Insert(
            UUID id,
            CentreCode centre,
            LanguageCode language,
            @Nullable Sex sex,
            Urgency urgency,
            Instant fromAt,
            Instant toAt,
            String month,
            UUID operator,
            Instant recordedAt) {}

    @SqlUpdate("""
            insert into interpreter_requests (id, centre, language, sex, urgency, from_at, to_at, month, state, operator,
              recorded_at)
            values (:id, :centre, :language, :sex, :urgency, :fromAt, :toAt, :month, 'OPEN', :operator, :recordedAt)""")
    void insert(@BindMethods Insert request);

    @SqlQuery("""
            <rows>
            where r.id = :id""")
    Optional<InterpreterRequest> find(UUID id, Instant now);

    /** Lists requests of all centres, latest first. */
    @SqlQuery("""
            <rows>
            where <wanted>""")
    List<InterpreterRequest> list(@BindMethods LatestRows rows, @BindMethods RequestFilter filter, Instant now);

    @SqlQuery("""
            <rows>
            where r.centre = :at and <wanted>""")
    List<InterpreterRequest> ofCentre(
            CentreCode at, @BindMethods LatestRows rows, @BindMethods RequestFilter filter, Instant now);

    /** Lists open requests of a centre whose time has not passed, earliest first. */
    @SqlQuery("""
            <rows>
            where r.centre = :centre and r.state = 'OPEN' and r.to_at > :now order by r.from_at, r.id limit :limit""")
    List<InterpreterRequest> open(CentreCode centre, Instant now, int limit);

    @SqlUpdate("update interpreter_requests set state = :state where id = :id")
    void become(UUID id, RequestState state);
}
