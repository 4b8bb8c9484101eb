package org.sklad.aid.days;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.ledger.ReservedInOrder;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.Fragments;
import org.sklad.platform.db.Fragments.Fragment;
import org.sklad.platform.db.InList;

/** The stock at the location of a day. */
@Fragments({@Fragment(name = "down", sql = """
            with recursive beneath (id) as (
              select id from locations where id = :within
              union
              select l.id from beneath join locations l on l.parent = beneath.id)"""), @Fragment(name = "lots", sql = """
            b.sku, nullif(i.style, '') as style, i.category, i.size, b.lot, l.number, b.expires_on, l.status,
              p.id as location_id, p.code as location, p.kind, b.box, b.quantity
            from balances b
            join items i on i.sku = b.sku
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.location in (select id from beneath)""")})
interface DayStockDao {
    /**
     * Finds stock of the items, styles and categories at the location and below it; within an item, the first to expire first, loose before
     * boxed.
     */
    @SqlQuery("""
            <down> select <lots> and b.quantity > 0
              and (i.sku in (<items>) or i.style in (<styles>) or i.category in (<categories>))
            order by b.sku, b.expires_on, case when b.box = 0 then 0 else 1 end, b.lot, p.code, b.box""")
    List<DayLot> standing(
            LocationId within,
            @InList(mayBeEmpty = true) Collection<Sku> items,
            @InList(mayBeEmpty = true) Collection<StyleCode> styles,
            @InList(mayBeEmpty = true) Collection<Category> categories);

    /**
     * Lists the reservations that count on a date in the centre, the first one first; {@code own} is true for a person on the list of the
     * day.
     */
    @SqlQuery("""
            select r.sku, r.need, r.quantity, r.until_on as until, case when b.id in (
              select n.counts_as from days_expected e join beneficiaries n on n.id = e.beneficiary where e.distribution_day = :day
            ) then 1 else 0 end as own
            from reservations r
            join beneficiaries w on w.id = r.beneficiary
            join beneficiaries b on b.id = w.counts_as
            where r.centre = :centre and r.sku in (<skus>) and r.ended_at is null and r.until_on >= :on
              and b.present = 1 and b.centre = r.centre and b.stay_since <= r.reserved_at
            order by r.reserved_at, r.id""")
    List<ReservedInOrder.One> reserved(
            UUID day, CentreCode centre, LocalDate on, @InList(mayBeEmpty = true) Collection<Sku> skus);

    /** Finds the places at the location and below it, loose or in a box, where the balance of one of these lots is 0. */
    @SqlQuery("<down> select <lots> and b.quantity = 0 and b.lot in (<gone>) order by b.lot, p.code, b.box")
    List<DayLot> emptied(LocationId within, @InList(mayBeEmpty = true) Collection<LotCode> gone);

    /** A part of a kit, in one of the kit's versions. */
    record Part(Sku kit, Sku sku, Optional<StyleCode> style, Category category) {}

    /** Joins to the left to start from the few compositions; each part is an item. */
    @SqlQuery("""
            select distinct p.kit, i.sku, nullif(i.style, '') as style, i.category
            from composition_lines p left join items n on n.sku = p.item left join items i on i.sku = n.counts_as""")
    List<Part> parts();

    /** Finds the SKUs under which goods of these items were recorded: their own, and those of items merged into them. */
    @SqlQuery("""
            select w.sku from items w
            where w.counts_as in (select i.counts_as from items i where i.sku in (<skus>))""")
    List<Sku> writtenAs(@InList Collection<Sku> skus);

    /**
     * Finds the items in stock in the centre that can be planned, by SKU; items in sizes cannot, because each person gets their own size.
     */
    @SqlQuery("""
            select distinct i.counts_as as sku from balances b
            join locations p on p.id = b.location
            join items i on i.sku = b.sku
            where p.centre = :centre and p.kind in ('STORE', 'SHELF', 'BAG') and b.quantity > 0 and i.size = ''
              and (i.sku in (<items>) or i.style in (<styles>) or i.category in (<categories>))
            order by 1 limit :limit""")
    List<Sku> plannable(
            CentreCode centre,
            @InList(mayBeEmpty = true) Collection<Sku> items,
            @InList(mayBeEmpty = true) Collection<StyleCode> styles,
            @InList(mayBeEmpty = true) Collection<Category> categories,
            int limit);

    /** Finds the items that a rule can mean, to find one by its size. */
    @SqlQuery("""
            select sku from items where sku in (<items>)
            union
            select sku from items where style in (<styles>)""")
    List<Sku> named(
            @InList(mayBeEmpty = true) Collection<Sku> items, @InList(mayBeEmpty = true) Collection<StyleCode> styles);
}
