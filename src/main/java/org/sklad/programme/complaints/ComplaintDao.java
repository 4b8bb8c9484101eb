package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

@Fragments({@Fragment(name = "rows", sql = """
            select c.id, c.centre, c.kind, c.channel, c.language, a.username as about, c.received_at, c.state, c.acts, c.acted_at,
              c.wrapped
            from complaints c left join operators a on a.id = c.about"""), @Fragment(name = "narrowed", sql = """
            and (c.received_at, c.id) < (:before, :beforeId) and c.received_at >= :since
              and c.kind = coalesce(:kind, c.kind) and c.state = coalesce(:state, c.state)
              and (c.about is null or c.about <> :me)
            order by c.received_at desc, c.id desc limit :limit""")})
interface ComplaintDao {
    /** The complaints of a centre that wait, and when the first of them came. */
    record Waiting(CentreCode centre, long complaints, Instant since) {}

    @SqlQuery("""
            <rows>
            where c.id = :id""")
    Optional<Complaint> find(UUID id);

    @SqlQuery("""
            <rows>
            where c.code_hash = :hash and c.wrapped <> ''""")
    Optional<Complaint> findByCode(String hash);

    /** Lists complaints of all centres, latest first, without those about the reader. */
    @SqlQuery("""
            <rows>
            where c.confidential = :confidential
            <narrowed>""")
    List<Complaint> list(
            boolean confidential, UUID me, @BindMethods LatestRows rows, @BindMethods ComplaintFilter filter);

    @SqlQuery("""
            <rows>
            where c.centre = :at and c.confidential = :confidential
            <narrowed>""")
    List<Complaint> ofCentre(
            CentreCode at,
            boolean confidential,
            UUID me,
            @BindMethods LatestRows rows,
            @BindMethods ComplaintFilter filter);

    /** Counts the complaints of each centre whose answer is due, without those about the reader. */
    @SqlQuery("""
            select c.centre, count(*) as complaints, min(c.received_at) as since from complaints c
            where c.state in ('RECEIVED', 'IN_REVIEW', 'REOPENED') and c.confidential = :confidential and c.centre in (<centres>)
              and (c.about is null or c.about <> :me)
            group by c.centre""")
    List<Waiting> waiting(@InList Collection<CentreCode> centres, boolean confidential, UUID me);

    @SqlQuery("""
            select x.id, x.complaint, x.sequence, x.act, x.from_state, x.to_state, o.username as operator, x.acted_at, x.text
            from complaint_acts x left join operators o on o.id = x.operator
            where x.complaint in (<complaints>) order by x.complaint, x.sequence""")
    List<ComplaintAct> acts(@InList Collection<UUID> complaints);

    @SqlUpdate("""
            insert into complaints (id, centre, kind, confidential, channel, language, about, recorded_by, received_at, state, acts,
              acted_at, code_hash, wrapped)
            values (:id, :centre, :kind, :confidential, :channel, :language,
              (select id from operators where username = :about), :recordedBy, :receivedAt, :state, :acts, :actedAt, :codeHash,
              :wrapped)""")
    void insert(@BindMethods Complaint complaint, boolean confidential, Optional<UUID> recordedBy, String codeHash);

    @SqlUpdate("""
            insert into complaint_acts (id, complaint, sequence, act, from_state, to_state, operator, acted_at, text)
            values (:id, :complaint, :sequence, :act, :fromState, :toState, :operator, :actedAt, :text)""")
    void insertAct(
            UUID id,
            UUID complaint,
            int sequence,
            ComplaintActKind act,
            ComplaintState fromState,
            ComplaintState toState,
            Optional<UUID> operator,
            Instant actedAt,
            String text);

    /** Returns 0 if another act came between. */
    @SqlUpdate("""
            update complaints set state = :state, acts = acts + 1, acted_at = :actedAt where id = :id and acts = :acts""")
    int change(UUID id, int acts, ComplaintState state, Instant actedAt);

    @SqlUpdate("""
            update complaints set kind = :kind, confidential = :confidential,
              about = (select id from operators where username = :about)
            where id = :id""")
    void route(UUID id, ComplaintKind kind, boolean confidential, Optional<Username> about);
}
