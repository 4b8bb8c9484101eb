package org.sklad.goods.bags;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments(@Fragment(name = "rows", sql = """
            select r.id, r.centre, r.bag as bag_id, b.code as bag, t.code as returns_to, r.state,
              o.username as operator, r.opened_at, c.username as completed_by, r.completed_at
            from reconciliations r
            join locations b on b.id = r.bag
            join locations t on t.id = r.returns_to
            join operators o on o.id = r.operator
            left join operators c on c.id = r.completed_by"""))
interface ReconciliationDao {
    @SqlUpdate("""
            insert into reconciliations (id, centre, bag, returns_to, state, last_scan, operator, opened_at, completed_by,
              completed_at, team)
            values (:id, :centre, :bag, :to, 'OPEN', 0, :operator, :now, null, null,
              coalesce((select code from teams where bag = :bag and active = 1), ''))""")
    void insert(UUID id, CentreCode centre, LocationId bag, LocationId to, UUID operator, Instant now);

    @SqlQuery("""
            <rows>
            where r.id = :id""")
    Optional<Reconciliation> find(UUID id);

    @SqlQuery("select id from reconciliations where bag = :bag and state = 'OPEN'")
    Optional<UUID> open(LocationId bag);

    /** Finds the bag of one open reconciliation of a bag, or with goods that will return to the location. */
    @SqlQuery("""
            select b.code from locations b join reconciliations r on r.bag = b.id and r.state = 'OPEN'
            where b.centre = :centre and (b.id = :location or r.returns_to = :location) limit 1""")
    Optional<LocationCode> bagNeeding(CentreCode centre, LocationId location);

    /** Lists reconciliations of all centres, latest first. */
    @SqlQuery("""
            <rows>
            where (r.opened_at, r.id) < (:before, :beforeId) and r.opened_at >= :since
            order by r.opened_at desc, r.id desc limit :limit""")
    List<Reconciliation> list(@BindMethods LatestRows rows);

    @SqlQuery("""
            <rows>
            where r.centre = :centre and (r.opened_at, r.id) < (:before, :beforeId) and r.opened_at >= :since
            order by r.opened_at desc, r.id desc limit :limit""")
    List<Reconciliation> ofCentre(CentreCode centre, @BindMethods LatestRows rows);

    /**
     * Calculates the contents of a bag from the ledger, in the order of items: each present or former lot, with its changes since
     * the last reconciliation.
     */
    @SqlQuery("""
            select 0 as line, b.lot, b.box, b.sku, o.number, b.expires_on,
              coalesce(s.loaded, 0) as loaded, coalesce(s.handed_out, 0) as handed_out,
              coalesce(s.otherwise, 0) as otherwise, b.quantity as expected, b.since, coalesce(s.moved, 0) as moved,
              cast(null as bigint) as counted, cast(null as varchar(20)) as reason
            from (
              select a.lot, a.box, a.sku, a.expires_on, a.quantity,
                coalesce((select max(l.stamp) from reconciliation_lines l
                  join reconciliations r on r.id = l.reconciliation
                  where l.lot = a.lot and l.box = a.box and r.bag = :bag), 0) as since
              from balances a where a.location = :bag) b
            join lots o on o.code = b.lot
            left join (
              select c.lot, c.box, count(*) as moved,
                cast(sum(case when c.kind = 'PUT_AWAY' then c.change else 0 end) as bigint) as loaded,
                cast(sum(case when c.kind in ('HANDOUT', 'HANDOUT_RETURN') then -c.change else 0 end) as bigint) as handed_out,
                cast(sum(case when c.kind in ('PUT_AWAY', 'HANDOUT', 'HANDOUT_RETURN') then 0 else c.change end) as bigint) as otherwise
              from (
                select a.lot, a.box, m.kind,
                  case when m.to_location = :bag and m.to_box = a.box then m.quantity else -m.quantity end as change
                from balances a
                join movements m on m.lot = a.lot and m.id > coalesce((select max(l.stamp) from reconciliation_lines l
                  join reconciliations r on r.id = l.reconciliation
                  where l.lot = a.lot and l.box = a.box and r.bag = :bag), 0)
                where a.location = :bag
                  and ((m.to_location = :bag and m.to_box = a.box) or (m.from_location = :bag and m.from_box = a.box))) c
              group by c.lot, c.box) s on s.lot = b.lot and s.box = b.box
            order by b.sku, b.expires_on, b.lot, b.box""")
    List<BagLine> books(LocationId bag);

    /** Lists counted lines, or all lines of a completed reconciliation. */
    @SqlQuery("""
            select l.line, l.lot, l.box, o.sku, o.number, o.expires_on, l.loaded, l.handed_out, l.otherwise, l.expected,
              l.since, 0 as moved, l.counted, l.reason
            from reconciliation_lines l join lots o on o.code = l.lot
            where l.reconciliation = :id
            order by o.sku, o.expires_on, l.lot, l.box""")
    List<BagLine> lines(UUID id);

    /** Reserves a number for the next scan; empty if the reconciliation is completed. */
    @SqlQuery("""
            update reconciliations set last_scan = last_scan + 1
            where id = :id and state = 'OPEN' returning last_scan""")
    Optional<Integer> nextScan(UUID id);

    @SqlQuery("""
            select line, lot, box, sku, counted, added, scan from reconciliation_lines
            where reconciliation = :id and lot = :lot and box = :box""")
    Optional<CountedRow> counted(UUID id, LotCode lot, BoxCode box);

    @SqlQuery("""
            select line, lot, box, sku, counted, added, scan from reconciliation_lines
            where reconciliation = :id and scan = :scan""")
    Optional<CountedRow> ofScan(UUID id, long scan);

    @SqlQuery("""
            select line, lot, box, sku, counted, added, scan from reconciliation_lines
            where reconciliation = :id and line = :line""")
    Optional<CountedRow> ofLine(UUID id, int line);

    /** Lists the recorded lots of an item in a place of the bag: those with so many units left to count first, then the last one. */
    @SqlQuery("""
            select b.lot from balances b
            left join reconciliation_lines l on l.reconciliation = :id and l.lot = b.lot and l.box = b.box
            where b.location = :bag and b.box = :box and b.sku = :sku and b.quantity > 0
            order by case when b.quantity - coalesce(l.counted, 0) >= :units then 0 else 1 end,
              case when b.quantity - coalesce(l.counted, 0) >= :units then b.lot else -b.lot end""")
    List<LotCode> fillable(UUID id, LocationId bag, BoxCode box, Sku sku, long units);

    @SqlQuery("select coalesce(max(line), 0) + 1 from reconciliation_lines where reconciliation = :id")
    int nextLine(UUID id);

    @SqlUpdate("""
            insert into reconciliation_lines (reconciliation, line, lot, box, sku, counted, added, scan, loaded, handed_out,
              otherwise, expected, since, stamp, reason, adjustment)
            values (:id, :line, :lot, :box, :sku, :counted, :added, :scan, 0, 0, 0, 0, 0, 0, null, null)
            on conflict (reconciliation, line) do update set counted = excluded.counted, added = excluded.added,
              scan = excluded.scan""")
    void put(UUID id, @BindMethods CountedRow row);

    @SqlUpdate("delete from reconciliation_lines where reconciliation = :id and line = :line")
    void remove(UUID id, int line);

    @SqlUpdate("delete from reconciliation_lines where reconciliation = :id")
    void removeAll(UUID id);

    @SqlBatch("""
            insert into reconciliation_lines (reconciliation, line, lot, box, sku, counted, added, scan, loaded, handed_out,
              otherwise, expected, since, stamp, reason, adjustment)
            values (:id, :line, :lot, :box, :sku, :counted, 0, 0, :loaded, :handedOut, :otherwise, :expected, :since, 0,
              :reason, :adjustment)""")
    void insertAll(UUID id, @BindMethods List<CompletedRow> rows);

    /** Stores the last movement of each lot at its place, including the movements of the completion itself. */
    @SqlUpdate("""
            update reconciliation_lines set stamp = (select coalesce(max(m.id), 0) from movements m
              where m.lot = reconciliation_lines.lot
                and ((m.to_location = :bag and m.to_box = reconciliation_lines.box)
                  or (m.from_location = :bag and m.from_box = reconciliation_lines.box)))
            where reconciliation = :id""")
    void stamp(UUID id, LocationId bag);

    /** Returns 0 if it was already completed. */
    @SqlUpdate("""
            update reconciliations set state = 'COMPLETED', completed_by = :operator, completed_at = :now
            where id = :id and state = 'OPEN'""")
    int complete(UUID id, UUID operator, Instant now);

    /** Lists counted goods, latest first. */
    @SqlQuery("""
            select l.scan as last, o.sku, l.lot, o.number, o.expires_on,
              case when l.box = 0 then p.code else cast(l.box as varchar(20)) end as location,
              1 as units_each, l.counted as times, 0 as reversed, '' as damage,
              cast(null as bigint) as scanned_at
            from reconciliation_lines l
            join reconciliations r on r.id = l.reconciliation
            join locations p on p.id = r.bag
            join lots o on o.code = l.lot
            where l.reconciliation = :id and l.scan > 0 and l.scan < :before
            order by l.scan desc limit :limit""")
    List<ScannedGoods> goods(UUID id, long before, int limit);

    @SqlQuery("select count(*) from reconciliation_lines where reconciliation = :id and scan > 0")
    long kinds(UUID id);
}
