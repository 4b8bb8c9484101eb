package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;

// Nearly every lot is available, so an index of the few others is asked instead of the lot of each balance.
// With "=", SQLite would ask the primary key of the lots, which takes twice as long.
@Fragments(@Fragment(name = "usable", sql = """
        balances b join locations p on p.id = b.location
        where b.centre = :centre and b.quantity > 0 and b.expires_on >= :today
          and not exists (select 1 from lots l where l.code between b.lot and b.lot and l.status <> 'AVAILABLE')
          and p.kind in ('STORE', 'SHELF')"""))
interface BalanceDao {
    /** Adds to a balance, or creates it. Returns the new quantity. */
    @SqlQuery("""
            insert into balances (lot, box, location, centre, sku, expires_on, quantity)
            values (:lot, :box, :location, :centre, :sku, :expiresOn, :quantity)
            on conflict (lot, box, location) do update set quantity = balances.quantity + excluded.quantity
            returning quantity""")
    long put(@BindMethods BalanceRow row);

    /**
     * The quantity left in a place.
     *
     * @param reserved true if some of the item may be reserved for a need in the centre
     */
    record Left(long quantity, boolean reserved) {}

    /**
     * Takes from a balance that is large enough, and returns the rest. Otherwise returns empty and changes nothing.
     *
     * @param day reservations that end before it are ignored
     */
    @SqlQuery("""
            update balances set quantity = quantity - :taken
            where location = :location and lot = :lot and box = :box and quantity >= :taken
            returning quantity, case when exists (
              select 1 from reservations r where r.centre = balances.centre and r.sku = balances.sku and r.ended_at is null
                and r.until_on >= :day)
              then 1 else 0 end as reserved""")
    Optional<Left> take(@BindMethods BalanceKey key, long taken, LocalDate day);

    @SqlQuery("select quantity from balances where location = :location and lot = :lot and box = :box")
    Optional<Long> quantity(@BindMethods BalanceKey key);

    /**
     * Lists the stock of these items in a centre, item by item, in the order of proposals: earliest expiry first, then loose before boxed.
     * Without the item before the expiry, SQLite would read the whole stock of the centre to sort it.
     */
    @SqlQuery("""
            select b.sku, b.lot, b.box, b.location, p.code as location_code, p.kind, b.expires_on, l.status, b.quantity
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.centre = :centre and b.sku in (<skus>) and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
            order by b.sku, b.expires_on, case when b.box = 0 then 0 else 1 end, b.lot, b.location, b.box""")
    List<StockAtPlace> standing(CentreCode centre, @InList Collection<Sku> skus);

    /**
     * Returns the first stock of each item that may be handed out of stores and shelves, in the order of proposals: earliest expiry first,
     * loose before boxed.
     */
    @SqlQuery("""
            select sku, lot, location, quantity, standing from (
              select b.sku, b.lot, p.code as location, b.quantity,
                cast(sum(b.quantity) over (partition by b.sku) as bigint) as standing,
                row_number() over (partition by b.sku order by b.expires_on, case when b.box = 0 then 0 else 1 end, b.lot,
                  b.location, b.box) as place
              from <usable> and b.sku in (<skus>)) stands
            where place = 1""")
    List<FirstToTake> firstToTake(CentreCode centre, @InList Collection<Sku> skus, LocalDate today);

    /** Returns the quantity of each item that may be handed out of stores and shelves; no entry for an item without any. */
    @SqlQuery(
            "select b.sku, cast(sum(b.quantity) as bigint) as quantity from <usable> and b.sku in (<skus>) group by b.sku")
    @KeyColumn("sku")
    @ValueColumn("quantity")
    Map<Sku, Long> usable(CentreCode centre, @InList Collection<Sku> skus, LocalDate today);

    /**
     * Lists stock that was expired on the day at a location and below it, except in quarantine. Earliest expiry first, by the index of
     * expiry dates in the centre.
     */
    @SqlQuery("""
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id)
            select b.sku, b.lot, b.box, b.location, p.code as location_code, p.kind, b.expires_on, l.status, b.quantity
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.centre = :centre and b.quantity > 0 and b.expires_on < :day
              and b.location in (select id from beneath) and p.kind in ('STORE', 'SHELF', 'BAG')
            order by b.expires_on, b.sku, b.lot, b.location, b.box limit :limit""")
    List<StockAtPlace> expired(CentreCode centre, LocationId within, Expiry day, int limit);

    /**
     * Lists other locations with the item, the fullest first. Sums by location, without stock that may not be used today.
     *
     * @param everywhere true for all centres, whatever the list of centres
     * @param known locations to leave out
     */
    @SqlQuery("""
            select b.centre, p.code as location, sum(b.quantity) as quantity
            from balances b
            join lots l on l.code = b.lot and l.status = 'AVAILABLE'
            join locations p on p.id = b.location and p.kind in ('STORE', 'SHELF', 'BAG')
            where b.centre in (select code from centres where :everywhere = 1 or code in (<centres>)) and b.sku = :sku
              and b.expires_on >= :today and b.quantity > 0 and p.id not in (<known>)
            group by b.centre, p.code
            order by quantity desc, b.centre, p.code limit :limit""")
    List<StockElsewhere> elsewhere(
            Sku sku,
            Expiry today,
            boolean everywhere,
            @InList List<String> centres,
            @InList Set<LocationId> known,
            int limit);

    @SqlQuery("""
            select coalesce(cast(sum(quantity) as bigint), 0) from balances where location = :location and quantity > 0""")
    long standingAt(LocationId location);

    /** Lists the centres where the lot is or was. */
    @SqlQuery("select distinct centre from balances where lot = :lot order by centre")
    List<CentreCode> centresOf(LotCode lot);
}
