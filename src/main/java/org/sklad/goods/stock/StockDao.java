package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.WordSearch;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.InList;
import org.sklad.platform.db.PlannedEachRun;

/** Balances by place. */
interface StockDao {
    /**
     * Lists balances by item. A parameter without restriction is '' or 0; the range of SKUs contains one or all.
     *
     * @param words the ranges of {@link WordSearch}
     */
    @PlannedEachRun
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
              and b.expires_on < :beyond
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
              and b.expires_on < :beyond
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
    List<Balance> ofLots(CentreCode centre, @InList Collection<LotCode> lots);

    /** Lists loose goods of a category that may be handed out today, in the order of {@link #byItem}. */
    @SqlQuery("""
            select b.centre, b.location as location_id, p.code as location, p.kind, b.sku, b.lot, l.number,
              b.expires_on, l.donor, l.funding_source, l.restriction, l.unit_value, l.currency, l.status, b.box, b.quantity
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.centre = :centre and b.quantity > 0 and b.box = 0 and b.expires_on >= :today
              and b.sku in (select sku from items where category = :category)
              and l.status = 'AVAILABLE' and p.kind in ('STORE', 'SHELF', 'BAG')
            order by b.sku, b.expires_on, b.lot, b.location, b.box
            limit :limit""")
    List<Balance> loose(CentreCode centre, Category category, LocalDate today, int limit);

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
}
