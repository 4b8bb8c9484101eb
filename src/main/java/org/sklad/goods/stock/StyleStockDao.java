package org.sklad.goods.stock;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.platform.db.InList;

/** Totals of a few items. Each statement reads the balances of these items only. */
interface StyleStockDao {
    /** Lists the places of the items in a centre, the fullest first. */
    @SqlQuery("""
            select b.sku, p.code as location, p.kind, p.name_bg, p.name_en,
              cast(sum(b.quantity) as bigint) as quantity,
              cast(sum(case when l.status = 'AVAILABLE' and p.kind <> 'QUARANTINE' and b.expires_on >= :today
                then b.quantity else 0 end) as bigint) as usable,
              min(b.expires_on) as expires_on, count(distinct b.lot) as lots, min(b.lot) as lot
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.centre = :centre and b.sku in (<skus>) and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
            group by b.sku, p.code, p.kind, p.name_bg, p.name_en
            order by quantity desc, location""")
    List<StyleStock.PlaceTotal> places(CentreCode centre, @InList Collection<Sku> skus, Expiry today);

    /** Lists the places of a lot, the fullest first. The condition uses the centre of the location: {@link StockDao#ofLots}. */
    @SqlQuery("""
            select b.sku, p.code as location, p.kind, p.name_bg, p.name_en,
              cast(sum(b.quantity) as bigint) as quantity,
              cast(sum(case when l.status = 'AVAILABLE' and p.kind <> 'QUARANTINE' and b.expires_on >= :today
                then b.quantity else 0 end) as bigint) as usable,
              min(b.expires_on) as expires_on, 1 as lots, min(b.lot) as lot
            from balances b
            join lots l on l.code = b.lot
            join locations p on p.id = b.location
            where b.lot = :lot and p.centre = :centre and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
            group by b.sku, p.code, p.kind, p.name_bg, p.name_en
            order by quantity desc, location""")
    List<StyleStock.PlaceTotal> placesOfLot(CentreCode centre, LotCode lot, Expiry today);

    /** Lists the stock of the items in other centres. */
    @SqlQuery("""
            select b.centre, b.sku, cast(sum(b.quantity) as bigint) as quantity
            from balances b
            join locations p on p.id = b.location
            where b.centre in (<centres>) and b.sku in (<skus>) and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
            group by b.centre, b.sku
            order by quantity desc, b.centre""")
    List<StyleStock.CentreTotal> elsewhere(@InList Collection<CentreCode> centres, @InList Collection<Sku> skus);

    /**
     * Lists boxes in a centre that hold the items, the fullest first. The sum keeps SQLite from reading all boxes by their own index.
     */
    @SqlQuery("""
            select b.box, p.code as location, cast(sum(b.quantity) as bigint) as quantity
            from balances b
            join locations p on p.id = b.location
            where b.centre = :centre and b.sku in (<skus>) and b.box + 0 > 0 and b.quantity > 0 and p.kind <> 'IN_TRANSIT'
            group by b.box, p.code
            order by quantity desc, b.box limit :limit""")
    List<InBox> boxes(CentreCode centre, @InList Collection<Sku> skus, int limit);
}
