package org.sklad.goods.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.WordSearch;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.PlannedAnew;

interface StockDao {
    /**
     * Lists balances by item. A parameter without restriction is '' or 0; the range of SKUs contains one or all.
     *
     * @param words the ranges of {@link WordSearch}
     */
    @PlannedAnew
    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id)
            select b.centre, b.location as location_id, p.code as location, p.kind, b.sku, b.lot, l.number,
              b.expires_on, l.donor, l.funding_source, l.restriction, l.unit_value, l.currency, l.status, b.box, b.quantity
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.centre = :centre and b.quantity > 0
              and b.sku between :firstSku and :lastSku <narrowed> <sought>
              and (b.sku, b.expires_on, b.lot, b.location, b.box) > (:sku, :expiresOn, :lot, :location, :box)
              and (:within = 0 or b.location in (select id from beneath))
              and p.kind <> 'IN_TRANSIT'
            order by b.sku, b.expires_on, b.lot, b.location, b.box
            limit :limit""")
    List<Balance> byItem(
            @BindMethods BalanceQuery query,
            @Define BalanceCategory narrowed,
            @Define BalanceWords sought,
            @BindMap Map<String, String> words,
            @BindMethods BalancePlace after,
            int limit);

    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id)
            select b.centre, b.location as location_id, p.code as location, p.kind, b.sku, b.lot, l.number,
              b.expires_on, l.donor, l.funding_source, l.restriction, l.unit_value, l.currency, l.status, b.box, b.quantity
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.centre = :centre and b.quantity > 0
              and b.expires_on < :before
              and (b.expires_on, b.sku, b.lot, b.location, b.box) > (:expiresOn, :sku, :lot, :location, :box)
              and b.sku between :firstSku and :lastSku <sought>
              and (:within = 0 or b.location in (select id from beneath))
              and (:category = '' or b.sku in (select sku from items where category = :category))
              and p.kind <> 'IN_TRANSIT'
            order by b.expires_on, b.sku, b.lot, b.location, b.box
            limit :limit""")
    List<Balance> byExpiry(
            @BindMethods BalanceQuery query,
            @Define BalanceWords sought,
            @BindMap Map<String, String> words,
            @BindMethods BalancePlace after,
            int limit);

    /**
     * Lists the stock of some lots in a centre. The condition uses the centre of the location; otherwise SQLite would read the whole centre
     * instead of the lots.
     */
    @SqlQuery("""
            select b.centre, b.location as location_id, p.code as location, p.kind, b.sku, b.lot, l.number,
              b.expires_on, l.donor, l.funding_source, l.restriction, l.unit_value, l.currency, l.status, b.box, b.quantity
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.lot in (<lots>) and p.centre = :centre and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
            order by b.lot, b.location, b.box""")
    List<Balance> ofLots(CentreCode centre, @BindList Collection<LotCode> lots);

    /**
     * Sums the movements to each place, less those from it, virtual places included. The statement selects lots first, one more than the
     * requested rows: each of them has stock somewhere, so their rows are enough. Goods that moved in a centre were there or in transit, so
     * each lot has a balance there, even if it is 0. Without a balance, its movements are not read.
     */
    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id),
            places (id) as materialized (
              select id from locations
              where (:centre = '' or centre = :centre) and (:within = 0 or id in (select id from beneath))),
            listed (lot) as materialized (
              select l.code from lots l
              join items i on i.sku = l.sku
              where l.sku between :firstSku and :lastSku and l.sku >= :sku
                and (l.sku, l.expires_on, l.code) >= (:sku, :expiresOn, :lot)
                and (:before = '9999-12-31' or l.expires_on < :before)
                and (:category = '' or i.category = :category) <sought>
                and (:centre = '' or exists (select 1 from balances b where b.lot = l.code and b.centre = :centre))
                and exists (
                  select 1 from (
                    select to_location as location, to_box as box, quantity as change from movements where lot = l.code
                    union all
                    select from_location, from_box, -quantity from movements where lot = l.code) ends
                  where location in (select id from places)
                  group by location, box having sum(change) <> 0)
              order by l.sku, l.expires_on, l.code limit :limit + 1),
            ends (lot, location, box, change) as (
              select lot, to_location, to_box, quantity from movements where lot in (select lot from listed)
              union all
              select lot, from_location, from_box, -quantity from movements where lot in (select lot from listed)),
            sums (lot, location, box, quantity) as (
              select lot, location, box, sum(change) from ends where location in (select id from places)
              group by lot, location, box having sum(change) <> 0)
            select p.centre, s.location as location_id, p.code as location, p.kind, l.sku, s.lot, l.number,
              l.expires_on, l.donor, l.funding_source, l.restriction, l.unit_value, l.currency, l.status, s.box, s.quantity
            from sums s
            join lots l on l.code = s.lot
            join locations p on p.id = s.location
            where (l.sku, l.expires_on, s.lot, s.location, s.box) > (:sku, :expiresOn, :lot, :location, :box)
            order by l.sku, l.expires_on, s.lot, s.location, s.box
            limit :limit""")
    List<Balance> sums(
            @BindMethods BalanceQuery query,
            @Define WordSearch sought,
            @BindMap Map<String, String> words,
            @BindMethods BalancePlace after,
            int limit);

    /**
     * Returns the first movement that can have been recorded since then. Numbers and times are assigned separately, so the caller starts a
     * little earlier than needed and then compares the times.
     */
    @SqlQuery("select id from movements where recorded_at >= :since order by recorded_at, id limit 1")
    Optional<Long> firstSince(Instant since);

    /**
     * Lists a movement between two listed centres under the first of them. Departures and arrivals are limited separately; otherwise
     * PostgreSQL would read all of both before it sorts. Arrivals are also ordered by their centre, which is always the same: with the
     * number alone, PostgreSQL would search all movements for the few arrivals.
     */
    @SqlQuery("""
            with departed (id) as (
              select id from movements
              where from_centre = :centre and id < :before and id >= :first and recorded_at >= :since
                and to_centre not in (<listed>)
                and (:parts = 0 or sku in (select sku from items where category = 'PART'))
              order by id desc limit :limit),
            arrived (id) as (
              select id from movements
              where to_centre >= :centre and (to_centre, id) < (:centre, :before) and to_centre <> from_centre
                and id >= :first and recorded_at >= :since and from_centre not in (<listed>)
                and (:parts = 0 or sku in (select sku from items where category = 'PART'))
              order by to_centre desc, id desc limit :limit),
            page (id) as (
              select id from departed union all select id from arrived order by id desc limit :limit)
            select m.* from page join movement_lines m on m.id = page.id order by m.id desc""")
    List<Movement> ofCentre(
            CentreCode centre,
            @BindList List<String> listed,
            boolean parts,
            Instant since,
            long first,
            long before,
            int limit);

    /** As {@link #ofCentre}, for one SKU as recorded. Several SKUs would have to be sorted. */
    @SqlQuery("""
            with departed (id) as (
              select id from movements
              where from_centre = :centre and sku = :sku and id < :before and id >= :first and recorded_at >= :since
                and to_centre not in (<listed>)
                and (:parts = 0 or sku in (select sku from items where category = 'PART'))
              order by id desc limit :limit),
            arrived (id) as (
              select id from movements
              where to_centre = :centre and to_centre <> from_centre and sku = :sku and id < :before and id >= :first
                and recorded_at >= :since and from_centre not in (<listed>)
                and (:parts = 0 or sku in (select sku from items where category = 'PART'))
              order by id desc limit :limit),
            page (id) as (
              select id from departed union all select id from arrived order by id desc limit :limit)
            select m.* from page join movement_lines m on m.id = page.id order by m.id desc""")
    List<Movement> ofItem(
            CentreCode centre,
            @BindList List<String> listed,
            Sku sku,
            boolean parts,
            Instant since,
            long first,
            long before,
            int limit);

    @SqlQuery("""
            with page (id) as (
              select id from movements
              where lot = :lot and id < :before and id >= :first and recorded_at >= :since
                and (from_centre = :centre or to_centre = :centre)
                and from_centre not in (<listed>) and to_centre not in (<listed>)
                and (:parts = 0 or sku in (select sku from items where category = 'PART'))
              order by id desc limit :limit)
            select m.* from page join movement_lines m on m.id = page.id order by m.id desc""")
    List<Movement> ofLot(
            CentreCode centre,
            @BindList List<String> listed,
            LotCode lot,
            boolean parts,
            Instant since,
            long first,
            long before,
            int limit);

    /**
     * Sums the changes by this movement and all later ones of the stock that can be counted in the centre; {@link Movement#changeIn} for
     * each. Arrivals from other centres have an index of their own.
     *
     * @param written the SKUs of {@link org.sklad.goods.catalogue.Items#writtenAs}
     */
    @SqlQuery("""
            with counted (id) as (
              select id from locations where centre = :centre and kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE')),
            later (from_location, to_location, quantity) as (
              select from_location, to_location, quantity from movements
              where from_centre = :centre and sku in (<written>) and id >= :first
              union all
              select from_location, to_location, quantity from movements
              where to_centre = :centre and to_centre <> from_centre and sku in (<written>) and id >= :first)
            select coalesce(cast(sum(
              case when to_location in (select id from counted) then quantity else 0 end
              - case when from_location in (select id from counted) then quantity else 0 end) as bigint), 0)
            from later""")
    long changeOfItemSince(CentreCode centre, @BindList Set<Sku> written, long first);

    /** As {@link #changeOfItemSince}, for a lot. */
    @SqlQuery("""
            with counted (id) as (
              select id from locations where centre = :centre and kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE'))
            select coalesce(cast(sum(
              case when to_location in (select id from counted) then quantity else 0 end
              - case when from_location in (select id from counted) then quantity else 0 end) as bigint), 0)
            from movements where lot = :lot and id >= :first""")
    long changeOfLotSince(CentreCode centre, LotCode lot, long first);

    @SqlQuery("""
            select coalesce(cast(sum(b.quantity) as bigint), 0) from balances b
            join locations p on p.id = b.location
            where b.centre = :centre and b.sku = :sku and b.quantity > 0 and p.kind <> 'IN_TRANSIT'""")
    long standingOfItem(CentreCode centre, Sku sku);

    @SqlQuery("""
            select coalesce(cast(sum(b.quantity) as bigint), 0) from balances b
            join locations p on p.id = b.location
            where b.lot = :lot and b.centre = :centre and p.kind <> 'IN_TRANSIT'""")
    long standingOfLot(CentreCode centre, LotCode lot);

    /** Counts balances up to the limit. */
    @SqlQuery("""
            select count(*) from (
              select 1 from balances where centre = :centre and quantity > 0 limit :most) counted""")
    long countBalances(CentreCode centre, int most);

    /** Counts balances at a location and all below it, each up to the limit. Otherwise PostgreSQL would join all of them. */
    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id)
            select coalesce(sum(counted), 0) from (
              select (select count(*) from (
                select 1 from balances b where b.location = beneath.id and b.quantity > 0 limit :most) standing) as counted
              from beneath) each_of_them""")
    long countBalancesWithin(long within, int most);

    /**
     * Lists the stock of a centre, item by item in list order, with the same restrictions as {@link #byItem}. With {@code :sizes}, it
     * includes the other sizes of styles with stock. It finds the items of a page first, in the order of their index, and sums only those.
     */
    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id),
            there (sku) as (
              select sku from balances where :within = 0 and centre = :centre and quantity > 0
              union all
              select b.sku from beneath cross join balances b where b.location = beneath.id and b.quantity > 0),
            page (sku, place) as materialized (
              select i.sku, i.<order> from items i
              where i.<order> > :after
                and (:category = '' or i.category = :category) and (:parts = 0 or i.category = 'PART')
                <sought> <there>
                and (exists (
                  select 1 from balances b join locations p on p.id = b.location
                  where b.centre = :centre and b.sku = i.sku and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
                    and (:within = 0 or b.location in (select id from beneath)))
                or (:sizes = 1 and i.style <> '' and i.counts_as = i.sku and exists (
                  select 1 from items y
                  join balances b on b.centre = :centre and b.sku = y.sku and b.quantity > 0
                  join locations p on p.id = b.location
                  where y.style = i.style and p.kind <> 'IN_TRANSIT'
                    and (:within = 0 or b.location in (select id from beneath)))))
              order by i.<order> limit :limit)
            select page.sku, page.place,
              coalesce(sum(case when p.kind <> 'IN_TRANSIT' then b.quantity else 0 end), 0) as quantity,
              coalesce(sum(case when l.status = 'AVAILABLE' and p.kind not in ('QUARANTINE', 'IN_TRANSIT')
                and b.expires_on >= :today then b.quantity else 0 end), 0) as usable,
              coalesce(sum(case when l.status = 'AVAILABLE' and p.kind not in ('QUARANTINE', 'IN_TRANSIT')
                and b.expires_on >= :today and b.expires_on < :soon then b.quantity else 0 end), 0) as soon,
              coalesce(sum(case when p.kind <> 'IN_TRANSIT' and b.expires_on < :today then b.quantity else 0 end), 0) as expired
            from page
            left join balances b on b.centre = :centre and b.sku = page.sku and b.quantity > 0
              and (:within = 0 or b.location in (select id from beneath))
            left join lots l on l.code = b.lot
            left join locations p on p.id = b.location
            group by page.sku, page.place
            order by page.place""")
    List<ItemStock> items(
            @BindMethods ItemStockQuery query,
            @Define ItemOrder order,
            @Define WordSearch sought,
            @Define ItemsThere there,
            @BindMap Map<String, String> words,
            String after,
            int limit);
}
