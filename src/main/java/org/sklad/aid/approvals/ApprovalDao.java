package org.sklad.aid.approvals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;

/** Requests for an approval, and the goods of each. */
@Fragments(@Fragment(name = "rows", sql = """
            select a.id, a.centre, a.beneficiary, p.case_code, a.reason, a.operator, o.name, a.asked_at, a.state,
              a.second_operator, coalesce(s.name, '') as second_name
            from handout_approvals a join beneficiaries p on p.id = a.beneficiary join operators o on o.id = a.operator
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
            String name,
            Instant askedAt,
            ApprovalState state,
            String secondOperator,
            String secondName) {}

    /** A stored quantity of an item. */
    record LineRow(UUID approval, Sku sku, long quantity) {}

    @SqlUpdate("""
            insert into handout_approvals
              (id, centre, beneficiary, reason, operator, asked_at, state, second_operator, decided_at)
            values (:id, :centre, :person, :reason, :operator, :at, 'OPEN', '', 0)""")
    void insert(UUID id, CentreCode centre, BeneficiaryId person, ApprovalReason reason, UUID operator, Instant at);

    @SqlBatch(value = """
            insert into handout_approval_lines (approval, sku, quantity) values (:id, :sku, :quantity)""", transactional = false)
    void insertLines(UUID id, List<Sku> sku, List<Long> quantity);

    @SqlQuery("<rows> where a.id = :id")
    Optional<ApprovalRow> find(UUID id);

    @SqlQuery("""
            <rows> where a.centre in (<centres>) and a.state = 'OPEN' and a.asked_at > :since and a.operator <> :by
            order by a.asked_at, a.id limit :limit""")
    List<ApprovalRow> waiting(@BindList Collection<CentreCode> centres, Instant since, UUID by, int limit);

    @SqlQuery("select approval, sku, quantity from handout_approval_lines where approval in (<ids>) order by sku")
    List<LineRow> lines(@BindList Collection<UUID> ids);

    @SqlUpdate("""
            update handout_approvals set state = :state, second_operator = :second, decided_at = :at
            where id = :id and state = 'OPEN'""")
    int decide(UUID id, ApprovalState state, UUID second, Instant at);
}
