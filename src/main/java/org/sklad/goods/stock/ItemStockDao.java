package org.sklad.goods.stock;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.customizer.BindMap;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.catalogue.ItemOrder;
import org.sklad.goods.catalogue.WordSearch;
import org.sklad.goods.classification.CategoryCondition;

/** The stock of a centre by items. */
interface ItemStockDao {
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
     * Lists the stock of a centre, item by item in list order, with the same restrictions as {@link StockDao#byItem}. With {@code :sizes}, it
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
                and (:parts = 0 or i.category = 'PART') and (:item = '' or i.counts_as = :item) <narrowed> <sought> <there>
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
    List<ItemStock> list(
            @BindMethods ItemStockQuery query,
            @Define ItemOrder order,
            @Define CategoryCondition narrowed,
            @Define WordSearch sought,
            @Define ItemsInStock there,
            @BindMap Map<String, String> words,
            String after,
            int limit);

    /** Chooses the faster way to find the items of the centre or the location, by the number of their balances. */
    default ItemsInStock there(ItemStockQuery query) {
        return ItemsInStock.of(
                query.within() == 0
                        ? countBalances(query.centre(), ItemsInStock.MOST)
                        : countBalancesWithin(query.within(), ItemsInStock.MOST));
    }
}
