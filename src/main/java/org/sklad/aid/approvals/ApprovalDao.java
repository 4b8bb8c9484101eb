package org.sklad.aid.approvals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;
import org.sklad.platform.lists.LatestRows;

/** Requests for an approval, and the goods of each. */
@Fragments(@Fragment(name = "rows", sql = """
            select a.id, a.centre, p.id as beneficiary, p.case_code, a.reason, a.operator, o.username, o.name, a.asked_at, a.state,
              s.id as second, s.username as second_username, coalesce(s.name, '') as second_name, a.decided_at
            from handout_approvals a join beneficiaries w on w.id = a.beneficiary join beneficiaries p on p.id = w.counts_as
              join operators o on o.id = a.operator
              left join operators s on s.id = a.second_operator"""))
interface ApprovalDao {
    /** A stored approval without its goods. */
    record ApprovalRow(
            UUID id,
            CentreCode centre,
            BeneficiaryId beneficiary,
            CaseCode caseCode,
            ApprovalReason reason,
            UUID operator,
            Username username,
            String name,
            Instant askedAt,
            ApprovalState state,
            Optional<UUID> second,
            Optional<Username> secondUsername,
            String secondName,
            Instant decidedAt)
            implements InTime {
        @Override
        public PlaceInTime place() {
            return new PlaceInTime(askedAt, id);
        }
    }

    /** A stored quantity of an item. */
    record LineRow(UUID approval, Sku sku, long quantity) {}

    @SqlUpdate("""
            insert into handout_approvals
              (id, centre, beneficiary, reason, operator, asked_at, request, state, second_operator, decided_at)
            values (:id, :centre, :person, :reason, :operator, :at, :request, 'OPEN', '', 0)""")
    void insert(
            UUID id,
            CentreCode centre,
            BeneficiaryId person,
            ApprovalReason reason,
            UUID operator,
            Instant at,
            @Nullable UUID request);

    @SqlBatch(value = """
            insert into handout_approval_lines (approval, sku, quantity) values (:id, :sku, :quantity)""", transactional = false)
    void insertLines(UUID id, List<Sku> sku, List<Long> quantity);

    @SqlQuery("<rows> where a.id = :id")
    Optional<ApprovalRow> find(UUID id);

    @SqlQuery("""
            <rows> where a.centre in (<centres>) and a.state = 'OPEN' and a.asked_at > :since and a.operator <> :by
            order by a.asked_at, a.id limit :limit""")
    List<ApprovalRow> waiting(@InList Collection<CentreCode> centres, Instant since, UUID by, int limit);

    /** Lists the requests of all centres, latest first. */
    @SqlQuery("""
            <rows>
            where (a.asked_at, a.id) < (:before, :beforeId) and a.asked_at >= :since
              and a.state = coalesce(:state, a.state)
            order by a.asked_at desc, a.id desc limit :limit""")
    List<ApprovalRow> list(@BindMethods LatestRows rows, @BindMethods ApprovalFilter filter);

    @SqlQuery("""
            <rows>
            where a.centre = :at and (a.asked_at, a.id) < (:before, :beforeId) and a.asked_at >= :since
              and a.state = coalesce(:state, a.state)
            order by a.asked_at desc, a.id desc limit :limit""")
    List<ApprovalRow> ofCentre(CentreCode at, @BindMethods LatestRows rows, @BindMethods ApprovalFilter filter);

    /** Lists the requests for a person, by any registration, oldest first. */
    @SqlQuery("""
            <rows> where a.beneficiary in (select r.beneficiary from registrations r where r.person = :who)
            order by a.asked_at, a.id""")
    List<ApprovalRow> ofPerson(BeneficiaryId who);

    @SqlQuery("select approval, sku, quantity from handout_approval_lines where approval in (<ids>) order by sku")
    List<LineRow> lines(@InList Collection<UUID> ids);

    @SqlUpdate("""
            update handout_approvals set state = :state, second_operator = :second, decided_at = :at, decision = :decision
            where id = :id and state = 'OPEN'""")
    int decide(UUID id, ApprovalState state, UUID second, Instant at, UUID decision);
}
