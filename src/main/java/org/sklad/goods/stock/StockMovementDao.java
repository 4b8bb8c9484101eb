package org.sklad.goods.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.InList;

/** Movements of one centre, latest first, and what they changed. */
interface StockMovementDao {
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
            @InList List<String> listed,
            boolean parts,
            Instant since,
            long first,
            long before,
            int limit);

    /** Lists the movements of one SKU as recorded, like {@link #ofCentre}. Several SKUs would have to be sorted. */
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
            @InList List<String> listed,
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
            @InList List<String> listed,
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
    long changeOfItemSince(CentreCode centre, @InList Set<Sku> written, long first);

    /** Sums the changes of the stock of a lot in the centre by this movement and all later ones. */
    @SqlQuery("""
            with counted (id) as (
              select id from locations where centre = :centre and kind in ('STORE', 'SHELF', 'BAG', 'QUARANTINE'))
            select coalesce(cast(sum(
              case when to_location in (select id from counted) then quantity else 0 end
              - case when from_location in (select id from counted) then quantity else 0 end) as bigint), 0)
            from movements where lot = :lot and id >= :first""")
    long changeOfLotSince(CentreCode centre, LotCode lot, long first);
}
