package org.sklad.goods.moves;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.lists.LatestRows;

@Fragments(@Fragment(name = "rows", sql = """
            select m.id, m.centre, f.code as "from", t.code as "to", m.last_line, o.username as operator,
              m.recorded_at, m.reversal, m.reversal_reason
            from moves m
            join locations f on f.id = m.from_location
            join locations t on t.id = m.to_location
            join operators o on o.id = m.operator"""))
interface MoveDao {
    @SqlUpdate("""
            insert into moves (id, centre, from_location, to_location, last_line, operator, recorded_at,
              reversal, reversal_reason)
            values (:id, :centre, :from, :to, 0, :operator, :now, null, '')""")
    void insert(UUID id, CentreCode centre, LocationId from, LocationId to, UUID operator, Instant now);

    @SqlQuery("""
            <rows>
            where m.id = :id""")
    Optional<Move> find(UUID id);

    /** Lists moves of all centres, latest first. */
    @SqlQuery("""
            <rows>
            where (m.recorded_at, m.id) < (:before, :beforeId) and m.recorded_at >= :since
            order by m.recorded_at desc, m.id desc limit :limit""")
    List<Move> list(@BindMethods LatestRows rows);

    @SqlQuery("""
            <rows>
            where m.centre = :centre and (m.recorded_at, m.id) < (:before, :beforeId) and m.recorded_at >= :since
            order by m.recorded_at desc, m.id desc limit :limit""")
    List<Move> ofCentre(CentreCode centre, @BindMethods LatestRows rows);

    /**
     * Reserves line numbers.
     *
     * @return the last number; empty if the move was reversed
     */
    @SqlQuery("""
            update moves set last_line = last_line + :lines
            where id = :id and reversal is null returning last_line""")
    Optional<Integer> takeNumbers(UUID id, int lines);

    /** Returns 0 if it was already reversed. */
    @SqlUpdate("""
            update moves set reversal = :reversal, reversal_reason = :reason where id = :id and reversal is null""")
    int reverse(UUID id, UUID reversal, String reason);

    /**
     * Lists moved goods, grouped by lot and destination, latest first.
     *
     * @param undone also lists goods that were reversed, unless others were moved in their place
     * @param replaced also lists these
     */
    @SqlQuery("""
            select g.last, o.sku, g.lot, o.number, o.expires_on, l.code as location, 1 as units_each, g.times, g.reversed,
              '' as damage, s.recorded_at as scanned_at
            from (select max(m.id) as last, m.lot, m.to_location, sum(m.quantity) as times,
                case when r.id is null then 0 else 1 end as reversed
              from movements m left join movements r on r.reverses = m.id and r.reverses is not null
              left join (select distinct recorded_at as moment from movements
                where document = :document and reverses is null) n on n.moment = r.recorded_at
              where m.document = :document and m.reverses is null
                and (r.id is null or (:undone = 1 and (:replaced = 1 or n.moment is null)))
              group by m.lot, m.to_location, m.from_box, m.to_box, case when r.id is null then 0 else 1 end
              having max(m.id) < :before
              order by last desc limit :limit) g
            join movements s on s.id = g.last
            join lots o on o.code = g.lot
            join locations l on l.id = g.to_location
            order by g.last desc""")
    List<ScannedGoods> goods(UUID document, boolean undone, boolean replaced, long before, int limit);

    /** Sums the units that the lines of these groups took from other lots of the item. Ignores reversed lines. */
    @SqlQuery("""
            select last, cast(sum(others) as bigint) as units from (
              select max(m.id) over (partition by m.lot, m.to_location, m.from_box, m.to_box) as last,
                sum(m.quantity) over (partition by m.line, l.sku) - m.quantity as others
              from movements m join lots l on l.code = m.lot left join movements r on r.reverses = m.id and r.reverses is not null
              where m.document = :document and m.reverses is null and r.id is null) each_line
            where others > 0 group by last""")
    @KeyColumn("last")
    @ValueColumn("units")
    Map<Long, Long> others(UUID document);

    /** Counts these groups, without reversed goods. */
    @SqlQuery("""
            select count(*) from (select 1
              from movements m left join movements r on r.reverses = m.id and r.reverses is not null
              where m.document = :document and m.reverses is null and r.id is null
              group by m.lot, m.to_location, m.from_box, m.to_box) g""")
    long kinds(UUID document);

    /** Counts the units that were moved and not reversed. */
    @SqlQuery("""
            select coalesce(sum(m.quantity), 0)
            from movements m left join movements r on r.reverses = m.id and r.reverses is not null
            where m.document = :document and m.reverses is null and r.id is null""")
    long units(UUID document);

    /** Finds the latest movement that is not reversed. */
    @SqlQuery("""
            select l.sku, m.lot, m.from_box, m.to_box, m.to_location
            from movements m join lots l on l.code = m.lot
            where m.document = :document and m.reverses is null
              and not exists (select 1 from movements r where r.reverses = m.id and r.reverses is not null)
            order by m.line desc, m.id desc limit 1""")
    Optional<MovedKind> latest(UUID document);

    @SqlQuery("""
            select case when exists (select 1 from movements
              where document = :document and line = :line and reverses is null) then 1 else 0 end""")
    boolean hasLine(UUID document, int line);

    /** Finds the kind of a movement; empty if the move did not post it, or posted it as a reversal. */
    @SqlQuery("""
            select l.sku, m.lot, m.from_box, m.to_box, m.to_location
            from movements m join lots l on l.code = m.lot
            where m.id = :movement and m.document = :document and m.reverses is null""")
    Optional<MovedKind> kind(UUID document, long movement);

    /**
     * Finds the lines, up to a movement, that moved a lot to a place and are not reversed. Reads each line once, in index order,
     * whatever the engine's statistics of the table are.
     */
    @SqlQuery("""
            select distinct line from (
              select m.line,
                max(case when m.lot = :lot and m.to_location = :toLocation and m.from_box = :fromBox and m.to_box = :toBox
                  and m.id <= :last then 1 else 0 end) over (partition by m.line) as alike
              from movements m left join movements r on r.reverses = m.id and r.reverses is not null
              where m.document = :document and m.reverses is null and r.id is null) each_line
            where alike = 1""")
    List<Integer> linesAlike(UUID document, @BindMethods MovedKind kind, long last);

    /** Sums these lines by lot, because a line may be met from several lots. */
    @SqlQuery("""
            select sku, lot, from_box, to_box, to_location, sum(quantity) as quantity from (
              select m.id, l.sku, m.lot, m.from_box, m.to_box, m.to_location, m.quantity,
                max(case when m.lot = :lot and m.to_location = :toLocation and m.from_box = :fromBox and m.to_box = :toBox
                  and m.id <= :last then 1 else 0 end) over (partition by m.line) as alike
              from movements m join lots l on l.code = m.lot left join movements r on r.reverses = m.id and r.reverses is not null
              where m.document = :document and m.reverses is null and r.id is null) each_line
            where alike = 1
            group by sku, lot, from_box, to_box, to_location
            order by min(id)""")
    List<MovedLot> alike(UUID document, @BindMethods MovedKind kind, long last);
}
