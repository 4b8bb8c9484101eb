package org.sklad.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.CentreCode;
import org.sklad.beneficiaries.BeneficiaryId;
import org.sklad.catalogue.Category;
import org.sklad.centres.LocationId;
import org.sklad.stock.LotCode;

/** Handouts that were recorded offline, and what they break. */
interface ConflictDao {
    @SqlUpdate("""
            insert into offline_handouts (handout, device, device_at, unknown, named)
            values (:handout, :device, :deviceAt, :unknown, :named)""")
    void insertOffline(UUID handout, String device, Instant deviceAt, boolean unknown, String named);

    /** Opens what is there already. */
    @SqlBatch(value = """
            insert into conflicts (id, handout, centre, kind, subject, detail, recorded_at, open)
            values (:id, :handout, :centre, :kind, :subject, :detail, :recordedAt, 1)
            on conflict (handout, kind, subject) do update set open = 1""", transactional = false)
    void open(@BindMethods List<ConflictInsert> rows);

    /** Of a handout that was taken back nothing is open. */
    @SqlUpdate("update conflicts set open = 0 where handout = :handout and open = 1")
    void close(UUID handout);

    @SqlUpdate("update conflicts set open = 0 where id in (<ids>)")
    void closeAll(@BindList Collection<UUID> ids);

    /** What a handout breaks, as far as it is open. */
    @SqlQuery("""
            select kind, subject, detail from conflicts where handout = :handout and open = 1 order by kind, subject""")
    List<ConflictMark> flags(UUID handout);

    /** Handouts since a day that stand and were recorded offline, of a person and of who was of their household. */
    @SqlQuery("""
            select h.id, h.centre, h.beneficiary, h.sex, h.age_band, h.vulnerabilities, h.given_on, h.occurred_at
            from handouts h
            where h.beneficiary in (select r.beneficiary from registrations r where r.person = :person)
              and h.offline = 1 and h.given_on >= :since and h.state = 'RECORDED'
            union
            select h.id, h.centre, h.beneficiary, h.sex, h.age_band, h.vulnerabilities, h.given_on, h.occurred_at
            from handouts h
            where h.household = :household and h.household <> '' and h.offline = 1 and h.given_on >= :since
              and h.state = 'RECORDED'
            order by occurred_at, id""")
    List<OfflineRow> offlineOf(BeneficiaryId person, String household, LocalDate since);

    @SqlQuery("""
            select h.id, h.centre, h.beneficiary, h.sex, h.age_band, h.vulnerabilities, h.given_on, h.occurred_at
            from handouts h where h.id = :id""")
    Optional<OfflineRow> offline(UUID id);

    /** What of rules is said of these handouts, open or not. */
    @SqlQuery("""
            select id, handout, kind, subject, open from conflicts
            where handout in (<handouts>) and kind in ('ENTITLEMENT', 'NOT_ENTITLED')""")
    List<RuleMark> ofRules(@BindList Collection<UUID> handouts);

    /** What is said of a rule. */
    record RuleMark(UUID id, UUID handout, ConflictKind kind, String subject, boolean open) {}

    /** The handouts that a manager saw in each of these conflicts, decision by decision. */
    @SqlQuery("""
            select m.id as conflict, r.id as resolution, s.handout
            from conflicts m
            join conflict_resolution_handouts t on t.handout = m.handout
            join conflict_resolutions r on r.id = t.resolution
            join conflicts c on c.id = r.conflict and c.kind = m.kind and c.subject = m.subject
            join conflict_resolution_handouts s on s.resolution = r.id
            where m.id in (<conflicts>)""")
    List<Decided> decided(@BindList Collection<UUID> conflicts);

    /** That a handout was among those of which a manager decided. */
    record Decided(UUID conflict, UUID resolution, UUID handout) {}

    /** Those that wait, the latest first; of a shortage detail is all that is missing in it. */
    @SqlQuery("""
            select c.id, c.handout, c.centre, c.kind, c.subject, c.recorded_at, 1 as open, c.detail, h.location, h.occurred_at, o.username as operator, b.case_code, f.device, f.device_at, f.unknown,
              f.named
            from open_conflicts c
            join handouts h on h.id = c.handout
            join operators o on o.id = h.operator
            join offline_handouts f on f.handout = c.handout
            left join beneficiaries w on w.id = h.beneficiary
            left join beneficiaries b on b.id = w.counts_as
            where c.centre in (<centres>) and (c.recorded_at, c.id) < (:before, :beforeId)
            order by c.recorded_at desc, c.id desc limit :limit""")
    List<ConflictRow> list(@BindList Collection<CentreCode> centres, Instant before, UUID beforeId, int limit);

    @SqlQuery("""
            select c.id, c.handout, c.centre, c.kind, c.subject, c.recorded_at, c.open,
              case when c.kind = 'STOCK' and c.open = 1 then (
                select cast(sum(cast(e.detail as bigint)) as varchar(40)) from conflicts e join handouts g on g.id = e.handout
                where e.open = 1 and e.centre = c.centre and e.kind = 'STOCK' and e.subject = c.subject
                  and g.location = h.location)
              else c.detail end as detail,
              h.location, h.occurred_at, o.username as operator, b.case_code, f.device, f.device_at, f.unknown,
              f.named
            from conflicts c
            join handouts h on h.id = c.handout
            join operators o on o.id = h.operator
            join offline_handouts f on f.handout = c.handout
            left join beneficiaries w on w.id = h.beneficiary
            left join beneficiaries b on b.id = w.counts_as
            where c.id = :id""")
    Optional<ConflictRow> find(UUID id);

    /** The conflicts of one handout, open or not. */
    @SqlQuery("""
            select c.id, c.handout, c.centre, c.kind, c.subject, c.detail, c.recorded_at, c.open,
              h.location, h.occurred_at, o.username as operator, b.case_code, f.device, f.device_at, f.unknown,
              f.named
            from conflicts c
            join handouts h on h.id = c.handout
            join operators o on o.id = h.operator
            join offline_handouts f on f.handout = c.handout
            left join beneficiaries w on w.id = h.beneficiary
            left join beneficiaries b on b.id = w.counts_as
            where c.handout = :handout
            order by c.kind, c.subject""")
    List<ConflictRow> ofHandout(UUID handout);

    /**
     * Handouts of a lot from a place that were recorded offline, stand, and of which nobody has decided as of a shortage of that lot;
     * the latest first.
     */
    @SqlQuery("""
            select h.id from handouts h
            where h.location = :location and h.offline = 1 and h.state = 'RECORDED'
              and exists (select 1 from handout_lines l where l.handout = h.id and l.lot = :lot)
              and not exists (
                select 1 from conflict_resolution_handouts s
                join conflict_resolutions r on r.id = s.resolution
                join conflicts c on c.id = r.conflict
                where s.handout = h.id and c.kind = 'STOCK' and c.subject = :subject)
            order by h.given_on desc, h.id limit :limit""")
    Set<UUID> ofShortage(LocationId location, LotCode lot, String subject, int limit);

    @SqlUpdate("""
            insert into conflict_resolutions (id, conflict, reason, operator, resolved_at)
            values (:id, :conflict, :reason, :operator, :resolvedAt)""")
    void resolve(UUID id, UUID conflict, String reason, UUID operator, Instant resolvedAt);

    @SqlBatch(value = """
            insert into conflict_resolution_handouts (resolution, handout) values (:resolution, :handouts)""", transactional = false)
    void insertSeen(UUID resolution, Collection<UUID> handouts);

    /** Of which categories handouts gave, and when. */
    @SqlQuery("""
            select distinct i.category, h.given_on
            from handouts h
            join handout_lines l on l.handout = h.id
            join items w on w.sku = l.sku
            join items i on i.sku = w.counts_as
            where h.id in (<handouts>)
            order by h.given_on desc, i.category""")
    List<GivenElsewhere> given(@BindList Collection<UUID> handouts);

    /** Goods of a category on a day. */
    record GivenElsewhere(Category category, LocalDate givenOn) {}

    /** Those of the same kind and subject of these handouts in the centre that are open. */
    @SqlQuery("""
            select id from conflicts
            where centre = :centre and kind = :kind and subject = :subject and open = 1 and handout in (<handouts>)""")
    Set<UUID> open(CentreCode centre, ConflictKind kind, String subject, @BindList Collection<UUID> handouts);

    /** Once a manager knows whom a code meant, it is kept no longer. */
    @SqlUpdate("update offline_handouts set named = '' where handout = :handout and named <> ''")
    void forgetCode(UUID handout);

    /** The latest decision of the same in which the handout was seen. */
    @SqlQuery("""
            select r.id, c.handout, o.username as operator, r.resolved_at, r.reason
            from conflict_resolution_handouts s
            join conflict_resolutions r on r.id = s.resolution
            join conflicts c on c.id = r.conflict
            join operators o on o.id = r.operator
            where s.handout = :handout and c.kind = :kind and c.subject = :subject
            order by r.resolved_at desc, r.id limit 1""")
    Optional<ResolutionRow> resolution(UUID handout, ConflictKind kind, String subject);

    /** The decisions that are written under the key of a handout, the first first. */
    @SqlQuery("""
            select r.id, c.handout, o.username as operator, r.resolved_at, r.reason
            from conflicts c
            join conflict_resolutions r on r.conflict = c.id
            join operators o on o.id = r.operator
            where c.handout = :handout
            order by r.resolved_at, r.id""")
    List<ResolutionRow> resolutions(UUID handout);

    @SqlQuery("select handout from conflict_resolution_handouts where resolution = :resolution")
    Set<UUID> seen(UUID resolution);
}
