package org.sklad.aid.handouts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.offline.ConflictMark;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.InList;

/** Queries for handouts that were recorded offline, and for their conflicts. */
interface OfflineHandoutDao {
    @SqlUpdate("""
            insert into offline_handouts (handout, device, device_at, unknown, named)
            values (:handout, :device, :deviceAt, :unknown, :named)""")
    void insertOffline(UUID handout, String device, Instant deviceAt, boolean unknown, String named);

    /** Opens conflicts, including those that were closed. */
    @SqlBatch(value = """
            insert into conflicts (id, handout, centre, kind, subject, detail, recorded_at, open)
            values (:id, :handout, :centre, :kind, :subject, :detail, :recordedAt, 1)
            on conflict (handout, kind, subject) do update set open = 1""", transactional = false)
    void open(@BindMethods List<ConflictInsert> rows);

    /** Closes the conflicts of a reversed handout, and deletes its scanned code, which no manager needs any more. */
    default void close(UUID handout) {
        closeMarks(handout);
        forgetCode(handout);
    }

    @SqlUpdate("update conflicts set open = 0 where handout = :handout and open = 1")
    void closeMarks(UUID handout);

    @SqlUpdate("update offline_handouts set named = '' where handout = :handout and named <> ''")
    void forgetCode(UUID handout);

    @SqlUpdate("update conflicts set open = 0 where id in (<ids>)")
    void closeAll(@InList Collection<UUID> ids);

    /** Lists the open conflicts of a handout. */
    @SqlQuery("""
            select kind, subject, detail from conflicts where handout = :handout and open = 1 order by kind, subject""")
    List<ConflictMark> flags(UUID handout);

    /** Lists the offline handouts since a day that were not reversed, to the person and to people who were in the household then. */
    @SqlQuery("""
            select h.id, h.centre, h.beneficiary, h.household, h.sex, h.age_band, h.vulnerabilities, h.given_on, h.occurred_at
            from handouts h
            where h.beneficiary in (select r.beneficiary from registrations r where r.person = :person)
              and h.offline = 1 and h.given_on >= :since and h.state = 'RECORDED'
            union
            select h.id, h.centre, h.beneficiary, h.household, h.sex, h.age_band, h.vulnerabilities, h.given_on, h.occurred_at
            from handouts h
            where h.household = :household and h.household <> '' and h.offline = 1 and h.given_on >= :since
              and h.state = 'RECORDED'
            order by occurred_at, id""")
    List<OfflineRow> offlineOf(BeneficiaryId person, String household, LocalDate since);

    @SqlQuery("""
            select h.id, h.centre, h.beneficiary, h.household, h.sex, h.age_band, h.vulnerabilities, h.given_on, h.occurred_at
            from handouts h where h.id in (<ids>)
            order by h.occurred_at, h.id""")
    List<OfflineRow> offline(@InList Collection<UUID> ids);

    /** Lists the conflicts of these handouts with rules, open or closed. */
    @SqlQuery("""
            select id, handout, kind, subject, open from conflicts
            where handout in (<handouts>) and kind in ('ENTITLEMENT', 'NOT_ENTITLED')""")
    List<RuleMark> ofRules(@InList(mayBeEmpty = true) Collection<UUID> handouts);

    /** A conflict with a rule. */
    record RuleMark(UUID id, UUID handout, ConflictKind kind, String subject, boolean open) {}

    /** Lists the handouts that a manager saw in each of these conflicts, by decision. */
    @SqlQuery("""
            select m.id as conflict, r.id as resolution, s.handout
            from conflicts m
            join conflict_resolution_handouts t on t.handout = m.handout
            join conflict_resolutions r on r.id = t.resolution
            join conflicts c on c.id = r.conflict and c.kind = m.kind and c.subject = m.subject
            join conflict_resolution_handouts s on s.resolution = r.id
            where m.id in (<conflicts>)""")
    List<Decided> decided(@InList Collection<UUID> conflicts);

    /** A handout that was part of a manager's decision. */
    record Decided(UUID conflict, UUID resolution, UUID handout) {}

    /** Lists the decisions that are encrypted with the key of a handout, oldest first. */
    @SqlQuery("""
            select r.id, c.handout, o.username as operator, r.resolved_at, r.reason
            from conflicts c
            join conflict_resolutions r on r.conflict = c.id
            join operators o on o.id = r.operator
            where c.handout = :handout
            order by r.resolved_at, r.id""")
    List<ResolutionRow> resolutions(UUID handout);
}
