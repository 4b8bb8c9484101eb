package org.sklad.aid.conflicts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.offline.ConflictKind;
import org.sklad.access.roles.CentreCode;
import org.sklad.aid.handouts.ResolutionRow;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Category;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.lists.LatestRows;

/** Queries for conflicts of handouts that managers see and resolve. */
@Fragments({@Fragment(name = "record", sql = """
            'HANDOUT' as record_kind, c.handout as record, c.handout as thing, h.location, h.occurred_at,
              o.username as operator, b.case_code, 0 as away, f.device, coalesce(d.name, f.device) as device_name, f.device_at,
              f.unknown, f.named"""), @Fragment(name = "joined", sql = """
            join handouts h on h.id = c.handout
            join operators o on o.id = h.operator
            join offline_handouts f on f.handout = c.handout
            left join devices d on d.id = f.device
            left join beneficiaries w on w.id = h.beneficiary
            left join beneficiaries b on b.id = w.counts_as""")})
interface ConflictDao {
    @SqlUpdate("update conflicts set open = 0 where id in (<ids>)")
    void closeAll(@InList Collection<UUID> ids);

    /** Lists open conflicts, latest first. The detail of a shortage is the total missing quantity. */
    @SqlQuery("""
            select c.id, c.centre, c.kind, c.subject, c.recorded_at, 1 as open, c.detail, <record>
            from open_conflicts c
            <joined>
            where c.centre in (<centres>) and c.kind = coalesce(:kind, c.kind)
              and (c.recorded_at, c.id) < (:before, :beforeId) and c.recorded_at >= :since
            order by c.recorded_at desc, c.id desc limit :limit""")
    List<ConflictRow> list(
            @InList Collection<CentreCode> centres, @BindMethods LatestRows rows, @BindMethods ConflictFilter filter);

    @SqlQuery("""
            select c.id, c.centre, c.kind, c.subject, c.recorded_at, c.open,
              case when c.kind = 'STOCK' and c.open = 1 then (
                select cast(sum(cast(e.detail as bigint)) as varchar(40)) from conflicts e join handouts g on g.id = e.handout
                where e.open = 1 and e.centre = c.centre and e.kind = 'STOCK' and e.subject = c.subject
                  and g.location = h.location)
              else c.detail end as detail,
              <record>
            from conflicts c
            <joined>
            where c.id = :id""")
    Optional<ConflictRow> find(UUID id);

    /** Lists the conflicts of a handout, open or not. */
    @SqlQuery("""
            select c.id, c.centre, c.kind, c.subject, c.detail, c.recorded_at, c.open,
              <record>
            from conflicts c
            <joined>
            where c.handout = :handout
            order by c.kind, c.subject""")
    List<ConflictRow> ofHandout(UUID handout);

    @SqlUpdate("""
            insert into conflict_resolutions (id, conflict, reason, operator, resolved_at)
            values (:id, :conflict, :reason, :operator, :resolvedAt)""")
    void resolve(UUID id, UUID conflict, String reason, UUID operator, Instant resolvedAt);

    @SqlBatch(value = """
            insert into conflict_resolution_handouts (resolution, handout) values (:resolution, :handouts)""", transactional = false)
    void insertSeen(UUID resolution, Collection<UUID> handouts);

    /** Lists the categories and dates of goods in handouts. */
    @SqlQuery("""
            select distinct i.category, h.given_on
            from handouts h
            join handout_lines l on l.handout = h.id
            join items w on w.sku = l.sku
            join items i on i.sku = w.counts_as
            where h.id in (<handouts>)
            order by h.given_on desc, i.category""")
    List<GivenElsewhere> given(@InList Collection<UUID> handouts);

    /** Category and date of goods. */
    record GivenElsewhere(Category category, LocalDate givenOn) {}

    /** Returns the open conflicts of the same kind and subject among these handouts of the centre. */
    @SqlQuery("""
            select id from conflicts
            where centre = :centre and kind = :kind and subject = :subject and open = 1 and handout in (<handouts>)""")
    Set<UUID> open(CentreCode centre, ConflictKind kind, String subject, @InList Collection<UUID> handouts);

    /** Deletes the scanned code after a manager has found out whom it meant. */
    @SqlUpdate("update offline_handouts set named = '' where handout = :handout and named <> ''")
    void forgetCode(UUID handout);

    /** Returns the latest decision about this kind and subject that included the handout. */
    @SqlQuery("""
            select r.id, c.handout, o.username as operator, r.resolved_at, r.reason
            from conflict_resolution_handouts s
            join conflict_resolutions r on r.id = s.resolution
            join conflicts c on c.id = r.conflict
            join operators o on o.id = r.operator
            where s.handout = :handout and c.kind = :kind and c.subject = :subject
            order by r.resolved_at desc, r.id limit 1""")
    Optional<ResolutionRow> resolution(UUID handout, ConflictKind kind, String subject);

    @SqlQuery("select handout from conflict_resolution_handouts where resolution = :resolution")
    Set<UUID> seen(UUID resolution);

    /**
     * Lists the offline handouts of a lot from a location that were not reversed and that no decision about a shortage of the lot includes,
     * latest first.
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
}
