package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

/** Queries for conflicts of offline records that are no handouts. */
@Fragments(@Fragment(name = "rows", sql = """
            select m.id, r.kind as record_kind, m.record, r.thing, m.centre, m.kind, m.subject, m.detail, m.recorded_at, m.open,
              cast(null as varchar(36)) as location, r.occurred_at, o.username as operator, b.case_code,
              case when b.centre <> r.centre then 1 else 0 end as away, r.device, coalesce(d.name, r.device) as device_name,
              r.device_at, case when exists (select 1 from offline_marks u
                where u.record = r.id and u.kind = 'PERSON' and u.detail = 'UNKNOWN') then 1 else 0 end as unknown, r.named
            from offline_marks m
            join offline_records r on r.id = m.record
            join operators o on o.id = r.author
            left join devices d on d.id = r.device
            left join beneficiaries w on w.id = r.beneficiary
            left join beneficiaries b on b.id = w.counts_as"""))
interface OfflineMarkDao {
    /** A manager's decision; its reason is encrypted under the key of the person, if there is one. */
    record Decision(
            UUID id, String reason, Username operator, Instant decidedAt, Optional<BeneficiaryId> beneficiary) {}

    /** Lists open conflicts, latest first. */
    @SqlQuery("""
            <rows>
            where m.open = 1 and m.centre in (<centres>) and m.kind = coalesce(:kind, m.kind)
              and (m.recorded_at, m.id) < (:before, :beforeId) and m.recorded_at >= :since
            order by m.recorded_at desc, m.id desc limit :limit""")
    List<ConflictRow> list(
            @InList Collection<CentreCode> centres, @BindMethods LatestRows rows, @BindMethods ConflictFilter filter);

    @SqlQuery("<rows> where m.id = :id")
    Optional<ConflictRow> find(UUID id);

    @SqlQuery("select r.beneficiary from offline_records r where r.id = :record and r.beneficiary is not null")
    Optional<BeneficiaryId> personOf(UUID record);

    @SqlQuery("""
            select d.id, d.reason, o.username as operator, d.decided_at, r.beneficiary
            from offline_decisions d
            join operators o on o.id = d.operator
            join offline_marks m on m.id = d.mark
            join offline_records r on r.id = m.record
            where d.mark = :mark""")
    Optional<Decision> decision(UUID mark);

    /** The reason of a decision about a record of a person, encrypted under the key of that registration. */
    record Reason(UUID id, BeneficiaryId beneficiary, CentreCode centre, String reason, Instant decidedAt) {}

    /** Lists the reasons of decisions about records of a person, by any registration, oldest first. */
    @SqlQuery("""
            select d.id, r.beneficiary, r.centre, d.reason, d.decided_at
            from offline_records r join offline_marks m on m.record = r.id join offline_decisions d on d.mark = m.id
            where r.beneficiary in (select n.beneficiary from registrations n where n.person = :who) and d.reason <> ''
            order by d.decided_at, d.id""")
    List<Reason> decisions(BeneficiaryId who);

    @SqlQuery("""
            select i.counts_as as item, n.style, coalesce(i.name_bg, s.name_bg) as name_bg,
              coalesce(i.name_en, s.name_en) as name_en, n.size, n.quantity, n.urgency
            from needs_of_nobody n
            left join items w on w.sku = n.sku
            left join items i on i.sku = w.counts_as
            left join styles s on s.code = n.style
            where n.id = :record""")
    Optional<NeedOfNobody> need(UUID record);
}
