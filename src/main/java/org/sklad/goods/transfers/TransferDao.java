package org.sklad.goods.transfers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;
import org.sklad.platform.db.InTime;
import org.sklad.platform.i18n.NotFound;
import org.sklad.platform.lists.LatestRows;

/** Transfers, and the lines of drafts. */
@Fragments(@Fragment(name = "shown", sql = """
            (drafted_at, id) < (:before, :beforeId) and operator = coalesce(:operator, operator)
            order by drafted_at desc, id desc limit :limit"""))
interface TransferDao {
    @SqlQuery("""
            select coalesce(max(serial), 0) + 1 from transfers where from_centre = :centre and serial_year = :year""")
    int nextSerial(CentreCode centre, int year);

    @SqlUpdate("""
            insert into transfers (id, number, serial_year, serial, from_centre, from_location, to_centre, to_location,
              state, last_line, operator, drafted_at)
            values (:id, :number, :year, :serial, :fromCentre, :from, :toCentre, :to, 'DRAFT', 0, :operator, :now)""")
    void insert(
            UUID id,
            WaybillNumber number,
            int year,
            int serial,
            CentreCode fromCentre,
            LocationId from,
            CentreCode toCentre,
            LocationId to,
            UUID operator,
            Instant now);

    @SqlQuery("select * from transfer_rows where id = :id")
    Optional<Transfer> find(UUID id);

    @SqlQuery("select * from transfer_rows where number = :number")
    Optional<Transfer> findNumbered(WaybillNumber number);

    /** Finds one transfer that is on the way from or to a location. */
    @SqlQuery("""
            select number from (
              select number from transfers
              where from_centre = :centre and state in ('DISPATCHED', 'PARTLY_RECEIVED') and from_location = :location
              union all
              select number from transfers
              where to_centre = :centre and state in ('DISPATCHED', 'PARTLY_RECEIVED') and to_location = :location) t
            limit 1""")
    Optional<WaybillNumber> onTheWay(CentreCode centre, LocationId location);

    /** Lists transfers of all centres, latest first. */
    @SqlQuery("select * from transfer_rows where drafted_at >= :since and <shown>")
    List<Transfer> list(@BindMethods LatestRows rows, @BindMethods TransferFilter filter);

    @SqlQuery("select * from transfer_rows where state = :state and drafted_at >= :since and <shown>")
    List<Transfer> inState(@BindMethods LatestRows rows, @BindMethods TransferFilter filter);

    /** Lists transfers from a centre. */
    @SqlQuery("select * from transfer_rows where from_centre = :at and drafted_at >= :since and <shown>")
    List<Transfer> sent(CentreCode at, @BindMethods LatestRows rows, @BindMethods TransferFilter filter);

    /** Lists those in a state. With {@code >=}, SQLite would take the index without the state. */
    @SqlQuery(
            "select * from transfer_rows where from_centre = :at and state = :state and not (drafted_at < :since) and <shown>")
    List<Transfer> sentInState(CentreCode at, @BindMethods LatestRows rows, @BindMethods TransferFilter filter);

    /** Lists transfers to a centre. */
    @SqlQuery("select * from transfer_rows where to_centre = :at and drafted_at >= :since and <shown>")
    List<Transfer> arriving(CentreCode at, @BindMethods LatestRows rows, @BindMethods TransferFilter filter);

    @SqlQuery(
            "select * from transfer_rows where to_centre = :at and state = :state and not (drafted_at < :since) and <shown>")
    List<Transfer> arrivingInState(CentreCode at, @BindMethods LatestRows rows, @BindMethods TransferFilter filter);

    /** Outgoing and incoming transfers have separate indexes, so the latest of each are queried separately. */
    default List<Transfer> ofCentre(CentreCode centre, LatestRows rows, TransferFilter filter) {
        return InTime.latest(
                rows.limit(),
                filter.state() == null
                        ? Stream.of(sent(centre, rows, filter), arriving(centre, rows, filter))
                        : Stream.of(sentInState(centre, rows, filter), arrivingInState(centre, rows, filter)));
    }

    /**
     * Reserves line numbers of a draft.
     *
     * @return the last number; empty if the transfer is not a draft
     */
    @SqlQuery("""
            update transfers set last_line = last_line + :lines
            where id = :id and state = 'DRAFT' returning last_line""")
    Optional<Integer> takeDraftNumbers(UUID id, int lines);

    /**
     * Reserves line numbers and returns the last of them. Locks the draft.
     *
     * @throws Refused if the transfer is not a draft
     */
    default int takeNumbers(UUID id, int lines) {
        return takeDraftNumbers(id, lines)
                .orElseThrow(() -> find(id).orElseThrow(NotFound::new).wrongState());
    }

    /** Returns 0 if it was already dispatched or cancelled. */
    @SqlUpdate("""
            update transfers set state = 'DISPATCHED', dispatched_by = :operator, dispatched_at = :now
            where id = :id and state = 'DRAFT'""")
    int dispatch(UUID id, UUID operator, Instant now);

    /** Returns 0 if it was already dispatched or cancelled. */
    @SqlUpdate("update transfers set state = 'CANCELLED' where id = :id and state = 'DRAFT'")
    int cancel(UUID id);

    @SqlBatch(value = """
            insert into transfer_lines (transfer, line, sku, lot, box, units_each, times, whole, operator, added_at)
            values (:transfer, :line, :sku, :lot, :box, :unitsEach, :times, :whole, :operator, :now)""", transactional = false)
    void insertLines(UUID transfer, @BindMethods List<DraftLine> lines, UUID operator, Instant now);

    @SqlQuery("""
            select l.line, coalesce(o.sku, i.counts_as) as sku, l.lot, l.box, l.units_each, l.times, l.whole
            from transfer_lines l join items i on i.sku = l.sku left join lots o on o.code = l.lot
            where l.transfer = :transfer order by l.line""")
    List<DraftLine> lines(UUID transfer);

    @SqlQuery("""
            select l.line, coalesce(o.sku, i.counts_as) as sku, l.lot, l.box, l.units_each, l.times, l.whole
            from transfer_lines l join items i on i.sku = l.sku left join lots o on o.code = l.lot
            where l.transfer = :transfer and l.line = :line""")
    Optional<DraftLine> line(UUID transfer, long line);

    @SqlQuery("""
            select l.line, coalesce(o.sku, i.counts_as) as sku, l.lot, l.box, l.units_each, l.times, l.whole
            from transfer_lines l join items i on i.sku = l.sku left join lots o on o.code = l.lot
            where l.transfer = :transfer order by l.line desc limit 1""")
    Optional<DraftLine> latest(UUID transfer);

    /** Lists requested goods, grouped by goods and pack, latest first. The location of goods in a box is the box. */
    @SqlQuery("""
            select g.last, coalesce(o.sku, i.counts_as) as sku, g.lot, coalesce(o.number, '') as number,
              coalesce(o.expires_on, '9999-12-31') as expires_on,
              case when g.box = 0 then p.code else cast(g.box as varchar(20)) end as location,
              g.units_each, g.times, 0 as reversed, '' as damage, s.added_at as scanned_at
            from (select max(line) as last, sku, lot, box, units_each, sum(times) as times
              from transfer_lines where transfer = :transfer
              group by sku, lot, box, units_each, whole having max(line) < :before
              order by last desc limit :limit) g
            join transfer_lines s on s.transfer = :transfer and s.line = g.last
            join items i on i.sku = g.sku
            join transfers t on t.id = :transfer
            join locations p on p.id = t.from_location
            left join lots o on o.code = g.lot
            order by g.last desc""")
    List<ScannedGoods> goods(UUID transfer, long before, int limit);

    /** Counts these groups. */
    @SqlQuery("""
            select count(*) from (select 1 from transfer_lines where transfer = :transfer
              group by sku, lot, box, units_each, whole) g""")
    long kinds(UUID transfer);

    @SqlQuery("""
            select coalesce(cast(sum(units_each * times) as bigint), 0) from transfer_lines where transfer = :transfer""")
    long units(UUID transfer);

    /**
     * Sums the requested units of these lots.
     *
     * @param boxes true to include whole boxes
     */
    @SqlQuery("""
            select lot, cast(sum(units_each * times) as bigint) as units from transfer_lines
            where transfer = :transfer and (:boxes = 1 or whole = 0) and lot in (<lots>) group by lot""")
    @KeyColumn("lot")
    @ValueColumn("units")
    Map<LotCode, Long> requested(UUID transfer, boolean boxes, @InList Collection<LotCode> lots);

    /** Removes a line from a draft, with earlier lines of the same goods and pack, and returns the number of lines. */
    @SqlUpdate("""
            delete from transfer_lines where transfer = :transfer and line <= :last
              and (sku, coalesce(lot, 0), box, units_each, whole) = (
                select l.sku, coalesce(l.lot, 0), l.box, l.units_each, l.whole
                from transfer_lines l where l.transfer = :transfer and l.line = :last)""")
    int deleteAlike(UUID transfer, long last);

    /** Removes a whole box from a draft and returns the number of its lines. */
    @SqlUpdate("delete from transfer_lines where transfer = :transfer and box = :box and whole = 1")
    int deleteBox(UUID transfer, BoxCode box);

    /** True if the draft sends the box with all its contents. */
    @SqlQuery("""
            select case when exists (select 1 from transfer_lines
              where transfer = :transfer and box = :box and whole = 1) then 1 else 0 end""")
    boolean sendsBox(UUID transfer, BoxCode box);

    /** Returns 0 if it was already removed. */
    @SqlUpdate("delete from transfer_lines where transfer = :transfer and line = :line")
    int delete(UUID transfer, long line);
}
