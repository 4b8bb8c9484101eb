package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.people.attributes.CaseCode;
import org.sklad.people.beneficiaries.ConsentRefusal;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

interface PrivacyDao {
    /** Finds a person who is not erased, present or not. */
    @SqlQuery("""
            select b.id, b.case_code, b.centre, b.present, b.left_at, b.languages, c.time_zone as zone,
              case when exists (
                select 1 from registrations r join identities i on i.beneficiary = r.beneficiary where r.person = b.id
              ) then 1 else 0 end as identified
            from beneficiaries b
            join centres c on c.code = b.centre
            where b.id = (select n.counts_as from beneficiaries n where n.case_code = :code) and exists (select 1 from data_keys k where k.beneficiary = b.id)""")
    Optional<Departed> find(CaseCode code);

    @SqlQuery("""
            select b.id, b.case_code, b.centre, b.present, b.left_at, b.languages, c.time_zone as zone,
              case when exists (
                select 1 from registrations r join identities i on i.beneficiary = r.beneficiary where r.person = b.id
              ) then 1 else 0 end as identified
            from beneficiaries b
            join centres c on c.code = b.centre
            where b.id = (select n.counts_as from beneficiaries n where n.id = :id) and exists (select 1 from data_keys k where k.beneficiary = b.id)""")
    Optional<Departed> find(BeneficiaryId id);

    @SqlQuery("""
            select
              (select count(*) from handouts
                where beneficiary in (select r.beneficiary from registrations r where r.person = :id) and beneficiary <> '')
                as handouts,
              (select count(*) from loans
                where beneficiary in (select r.beneficiary from registrations r where r.person = :id)) as loans,
              (select count(*) from stays
                where beneficiary in (select r.beneficiary from registrations r where r.person = :id)) as stays""")
    RemainingRecords extent(BeneficiaryId id);

    /** Lists people who left a centre before the time, earliest first. */
    @SqlQuery("""
            select b.id, b.case_code, b.centre, b.present, b.left_at, b.languages, c.time_zone as zone,
              case when exists (
                select 1 from registrations r join identities i on i.beneficiary = r.beneficiary where r.person = b.id
              ) then 1 else 0 end as identified
            from beneficiaries b
            join centres c on c.code = b.centre
            where b.centre = :centre and b.left_at < :until and (b.left_at, b.id) > (:leftAt, :id)
              and (coalesce(:identified, 0) = 0 or exists (
                select 1 from registrations r join identities i on i.beneficiary = r.beneficiary where r.person = b.id))
            order by b.left_at, b.id limit :limit""")
    List<Departed> departed(
            CentreCode centre, @Nullable Boolean identified, Instant until, Instant leftAt, UUID id, int limit);

    /** A name that no operator has is refused by the foreign key, so that the erasure is never shown as an automatic one. */
    @SqlUpdate("""
            insert into erasures (id, beneficiary, what, cause, centre, operator, erased_at)
            values (:id, :beneficiary, :what, :cause, :centre,
              coalesce((select id from operators where username = :operator), nullif(:operator, '')), :erasedAt)""")
    void insert(@BindMethods Erasure erasure);

    @SqlQuery("""
            select e.id, e.beneficiary, e.what, e.cause, e.centre, coalesce(o.username, '') as operator, e.erased_at
            from erasures e left join operators o on o.id = e.operator where e.id = :id""")
    Optional<Erasure> erasure(UUID id);

    /** Lists erasures, latest first. */
    @SqlQuery("""
            select e.id, e.beneficiary, e.what, e.cause, e.centre, coalesce(o.username, '') as operator, e.erased_at
            from erasures e left join operators o on o.id = e.operator
            where e.centre in (<centres>) and (e.erased_at, e.id) < (:before, :beforeId) and e.erased_at >= :since
              and e.what = coalesce(:what, e.what) and e.cause = coalesce(:cause, e.cause)
            order by e.erased_at desc, e.id desc limit :limit""")
    List<Erasure> erasures(
            @InList Collection<CentreCode> centres, @BindMethods ErasureFilter filter, @BindMethods LatestRows rows);

    /** Lists all erasures by id. */
    @SqlQuery("""
            select e.id, e.beneficiary, e.what, e.cause, e.centre, coalesce(o.username, '') as operator, e.erased_at
            from erasures e left join operators o on o.id = e.operator
            where e.id > :after order by e.id limit :limit""")
    List<Erasure> all(String after, int limit);

    /** Lists all refusals of storing the identity, by id. */
    @SqlQuery("""
            select beneficiary, id as answer from consents
            where id > :after and answer <> 'GIVEN' order by id limit :limit""")
    List<ConsentRefusal> refusals(String after, int limit);
}
