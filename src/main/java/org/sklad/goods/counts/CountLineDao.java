package org.sklad.goods.counts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Place;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.scanlists.ScannedGoods;
import org.sklad.platform.db.InList;
import org.sklad.platform.db.PlannedEachRun;

interface CountLineDao {
    /**
     * Returns the last movement of a lot in a place and the balance after it. The next movement there waits for this balance or sees it.
     */
    @SqlQuery("""
            select coalesce((select max(id) from movements
                where lot = :lot and ((from_location = :location and from_box = :box)
                  or (to_location = :location and to_box = :box))), 0) as stamp,
              coalesce((select quantity from balances
                where lot = :lot and box = :box and location = :location), 0) as expected""")
    RecordedBalance books(@BindMethods LotInPlace spot);

    @SqlQuery("""
            select line, quantity, since, stamp, expected, live, recount from count_lines
            where document = :document and location = :location and box = :box and lot = :lot""")
    Optional<RunningTotal> tally(UUID document, @BindMethods LotInPlace spot);

    @SqlQuery("""
            select line, quantity, since, stamp, expected, live, recount from count_lines
            where document = :document and line = :line""")
    Optional<RunningTotal> tally(UUID document, int line);

    @SqlQuery("select location, box, lot, sku from count_lines where document = :document and line = :line")
    LotInPlace spot(UUID document, int line);

    @SqlUpdate("""
            insert into count_lines (document, line, location, box, lot, sku, quantity, since, stamp, expected, live, recount)
            values (:document, :line, :location, :box, :lot, :sku, :quantity, :since, :stamp, :expected, :live, :recount)""")
    void insert(UUID document, @BindMethods LotInPlace spot, @BindMethods RunningTotal tally);

    @SqlUpdate("""
            update count_lines set quantity = :quantity, since = :since, stamp = :stamp, expected = :expected, live = :live,
              recount = :recount
            where document = :document and line = :line""")
    void update(UUID document, @BindMethods RunningTotal tally);

    @SqlUpdate("""
            insert into count_scans (document, scan, act, line, kind, quantity, entered, stamp, expected, operator, scanned_at)
            values (:document, :scan, :act, :line, :kind, :quantity, :entered, :stamp, :expected, :operator, :now)""")
    void insertScan(UUID document, UUID act, @BindMethods CountScanRow row, UUID operator, Instant now);

    @SqlQuery("""
            select scan, line, kind, quantity, entered, stamp, expected from count_scans
            where document = :document and scan = :scan""")
    Optional<CountScanRow> scan(UUID document, int scan);

    /** Returns the latest scan of a line, by any operator. */
    @SqlQuery("select max(scan) from count_scans where document = :document and line = :line")
    int latestScan(UUID document, int line);

    /** Returns the scan that started the present number of a line. */
    @SqlQuery("select max(scan) from count_scans where document = :document and line = :line and kind = 'NUMBER'")
    int latestNumber(UUID document, int line);

    /** Returns the latest scan of an operator; 0 if the operator counted nothing. */
    @SqlQuery("select coalesce(max(scan), 0) from count_scans where document = :document and operator = :operator")
    int latestScanBy(UUID document, UUID operator);

    /** Repoints lines of lots that were recorded under these items to the item that they now count as. */
    @SqlUpdate("""
            update count_lines set sku = :sku where lot in (select code from lots where made_as in (<written>))""")
    void let(@InList Collection<Sku> written, Sku sku);

    /** Returns 0 if the line is not counted. */
    @SqlUpdate("update count_lines set recount = :why where document = :document and line = :line and live = 1")
    int mark(UUID document, int line, Recount why);

    /** Lists what an operator counted or undid, latest first. The quantity of a line includes the scans of all operators. */
    @SqlQuery("""
            select s.last, l.sku, l.lot, o.number, o.expires_on,
              case when l.box = 0 then p.code else cast(l.box as varchar(20)) end as location,
              1 as units_each, l.quantity as times, 1 - l.live as reversed, '' as damage, c.scanned_at
            from (select t.line, max(t.scan) as last
              from count_scans t
              where t.document = :document and t.operator = :operator
              group by t.line having max(t.scan) < :before
              order by last desc limit :limit) s
            join count_scans c on c.document = :document and c.scan = s.last
            join count_lines l on l.document = :document and l.line = s.line
            join lots o on o.code = l.lot
            join locations p on p.id = l.location
            order by s.last desc""")
    List<ScannedGoods> goods(UUID document, UUID operator, long before, int limit);

    /** Returns the number of lines that an operator counted. */
    @SqlQuery("""
            select count(distinct t.line)
            from count_scans t join count_lines k on k.document = t.document and k.line = t.line and k.live = 1
            where t.document = :document and t.operator = :operator""")
    long kinds(UUID document, UUID operator);

    /** Lists the counted lines by item. */
    @SqlQuery("""
            select l.line, l.sku, l.lot, o.number, o.expires_on, p.code as location, l.box, l.quantity, l.expected,
              o.unit_value, o.currency, l.recount
            from count_lines l
            join lots o on o.code = l.lot
            join locations p on p.id = l.location
            where l.document = :document and l.live = 1 and (l.sku, l.line) > (:sku, :line)
              and (:all = 1 or l.quantity <> l.expected or l.recount is not null)
            order by l.sku, l.line limit :limit""")
    List<CountLine> lines(UUID document, boolean all, @BindMethods CountPlace after, int limit);

    /** Finds the present line of a scan; empty if it was reversed. */
    @SqlQuery("""
            select l.line, l.sku, l.lot, o.number, o.expires_on, p.code as location, l.box, l.quantity, l.expected,
              o.unit_value, o.currency, l.recount
            from count_scans s
            join count_lines l on l.document = s.document and l.line = s.line and l.live = 1
            join lots o on o.code = l.lot
            join locations p on p.id = l.location
            where s.document = :document and s.scan = :scan""")
    Optional<CountLine> ofScan(UUID document, int scan);

    /** Lists the lines that must be counted again, by item. */
    @SqlQuery("""
            select l.line, l.sku, l.lot, o.number, o.expires_on, p.code as location, l.box, l.quantity, l.expected,
              o.unit_value, o.currency, l.recount
            from count_lines l
            join lots o on o.code = l.lot
            join locations p on p.id = l.location
            where l.document = :document and l.live = 1 and l.recount is not null
            order by l.sku, l.line limit :limit""")
    List<CountLine> toRecount(UUID document, int limit);

    /** Sums up a count. Lines to recount are included in {@code lines} and {@code recounts} only. */
    @SqlQuery("""
            select count(*) as lines,
              coalesce(sum(case when l.recount is null and l.quantity <> l.expected then 1 else 0 end), 0) as differing,
              coalesce(cast(sum(case when l.recount is null and l.quantity < l.expected
                then l.expected - l.quantity else 0 end) as bigint), 0) as missing,
              coalesce(cast(sum(case when l.recount is null and l.quantity > l.expected
                then l.quantity - l.expected else 0 end) as bigint), 0) as found,
              coalesce(cast(sum(case when l.recount is null and o.unit_value is null
                then abs(l.quantity - l.expected) else 0 end) as bigint), 0) as unvalued,
              coalesce(sum(case when l.recount is null then 0 else 1 end), 0) as recounts
            from count_lines l join lots o on o.code = l.lot
            where l.document = :document and l.live = 1""")
    CountFigures figures(UUID document);

    /** Returns the value of the differences in each currency. */
    @SqlQuery("""
            select o.currency,
              coalesce(cast(sum(case when l.quantity < l.expected
                then o.unit_value * (l.expected - l.quantity) else 0 end) as bigint), 0) as missing,
              coalesce(cast(sum(case when l.quantity > l.expected
                then o.unit_value * (l.quantity - l.expected) else 0 end) as bigint), 0) as found
            from count_lines l join lots o on o.code = l.lot and o.unit_value is not null
            where l.document = :document and l.live = 1 and l.recount is null and l.quantity <> l.expected
            group by o.currency order by o.currency""")
    List<CountValue> worth(UUID document);

    /**
     * Counts the places in the scope with a balance but without a count. An unused filter is '' or 0. Reads at most {@code most} balances
     * for each location or for the goods, and subtracts the counted ones. If there are more, the result is too small by at most the number
     * of lines.
     */
    @PlannedEachRun
    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id),
            places (id) as materialized (
              select id from locations
              where centre = :centre and kind <> 'IN_TRANSIT' and (:within = 0 or id in (select id from beneath)))
            select (
                select coalesce(cast(sum((
                  select count(*) from (
                    select 1 from balances b where b.location = p.id and b.quantity > 0 limit :most) there)) as bigint), 0)
                from places p where :within <> 0)
              + (
                select count(*) from (
                  select 1
                  from (
                    select sku from items where category = :category
                    union all
                    select sku from items where sku = :item) goods
                  cross join balances b
                  where :within = 0 and b.centre = :centre and b.sku = goods.sku and b.quantity > 0
                    and b.location in (select id from places)
                  limit :most) there)
              - (
                select count(*) from count_lines l
                join balances b on b.lot = l.lot and b.box = l.box and b.location = l.location
                join items i on i.sku = b.sku
                where l.document = :document and l.live = 1 and b.quantity > 0 and b.location in (select id from places)
                  and (:within <> 0 or i.sku = :item or i.category = :category))""")
    long uncounted(UUID document, CentreCode centre, long within, String category, String item, long most);

    /**
     * Lists the lines that differ, with the present balance and corrections since the scan. A reversal corrects if the reversed movement
     * is from before the scan. Without {@code coalesce} around the kind of a handout, PostgreSQL would read all later handouts.
     */
    @SqlQuery("""
            select l.line, l.location, l.box, l.lot, l.quantity - l.expected as difference,
              coalesce(b.quantity, 0) as present,
              case when exists (select 1 from movements m
                where m.lot = l.lot and m.id > l.stamp
                  and (coalesce(m.reverses, m.id) <= l.stamp
                    or m.kind in ('ADJUSTMENT', 'COUNT', 'WRITE_OFF')
                      and coalesce(m.reason, 'DATA_ERROR') in ('DATA_ERROR', 'FOUND', 'LOST', 'STOLEN'))
                  and ((m.from_location = l.location and m.from_box = l.box)
                    or (m.to_location = l.location and m.to_box = l.box)))
              or exists (select 1 from movements m
                join count_scans s on s.document = l.document and s.line = l.line and s.stamp = l.stamp
                where m.lot = l.lot and m.id > l.stamp and coalesce(m.kind, '') = 'HANDOUT' and m.reverses is null
                  and m.from_location = l.location and m.from_box = l.box
                  and m.occurred_at < m.recorded_at and m.occurred_at < s.scanned_at)
              then 1 else 0 end as corrected_since,
              case when p.active = 0 or (l.box <> 0 and x.code is null) then 1 else 0 end as gone
            from count_lines l
            join locations p on p.id = l.location
            left join boxes x on x.code = l.box and x.location = l.location
            left join balances b on b.lot = l.lot and b.box = l.box and b.location = l.location
            where l.document = :document and l.live = 1 and l.recount is null and l.quantity <> l.expected
            order by l.line""")
    List<DifferingLine> differing(UUID document);

    /**
     * The quantity of an item in a place by the books.
     *
     * @param counted true if other lots of it are counted there
     */
    record Standing(Sku sku, long quantity, boolean counted) {}

    /**
     * The quantity of a lot in a place by the books.
     *
     * @param counted true if it is counted there
     * @param leftOver what is left of it to count: less than zero if more was counted than recorded
     */
    record LotStanding(LotCode lot, Sku sku, long quantity, boolean counted, long leftOver) {
        LotInPlace in(Place at) {
            return new LotInPlace(at.location().id(), at.box(), lot, sku);
        }
    }

    /**
     * Lists the recorded items of a place that are in the scope and not fully counted yet, each with the sum of its uncounted lots. An
     * unused filter is ''. A merged item is in the scope of the item that it counts as.
     */
    @SqlQuery("""
            select b.sku, sum(b.quantity) as quantity,
              case when exists (
                select 1 from count_lines l where l.document = :document and l.sku = b.sku and l.location = :location and l.box = :box
                  and l.live = 1) then 1 else 0 end as counted
            from balances b
            where b.location = :location and b.box = :box and b.quantity > 0 and not exists (
              select 1 from count_lines l where l.document = :document and l.location = b.location and l.box = b.box
                and l.lot = b.lot and l.live = 1)
              and (:category = '' or exists (
                select 1 from items w join items i on i.sku = w.counts_as where w.sku = b.sku and i.category = :category))
              and (:item = '' or exists (select 1 from items w where w.sku = b.sku and w.counts_as = :item))
            group by b.sku order by b.sku limit :limit""")
    List<Standing> uncounted(UUID document, LocationId location, BoxCode box, String category, String item, int limit);

    /** Lists the recorded lots of an item in a place, first expiring first. */
    @SqlQuery("""
            select b.lot, b.sku, b.quantity, coalesce(l.live, 0) as counted,
              b.quantity - case when l.live = 1 and coalesce(l.recount, '') <> 'ASKED' then l.quantity else 0 end as left_over
            from balances b
            left join count_lines l on l.document = :document and l.location = b.location and l.box = b.box and l.lot = b.lot
            where b.location = :location and b.box = :box and b.sku = :sku and b.quantity > 0
            order by b.expires_on, b.lot""")
    List<LotStanding> lots(UUID document, LocationId location, BoxCode box, Sku sku);
}
