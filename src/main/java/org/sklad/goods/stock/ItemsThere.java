package org.sklad.goods.stock;

import org.jdbi.v3.core.Handle;

/**
 * The part of a statement that restricts {@code items i} to those of which something stands in a centre, or beneath a location of it:
 * where it is little, its items are listed first; where it is much, each item that comes in the order of the list is asked.
 */
enum ItemsThere {
    FEW("""
            and i.sku in (
              select sku from there
              union all
              select y.sku from items z
              join items y on y.style = z.style
              where :sizes = 1 and z.style <> '' and z.sku in (select sku from there))"""),
    MANY("");

    /** Balances: so many are read and sorted within some milliseconds. */
    private static final int MOST = 1_000;

    private final String sql;

    ItemsThere(String sql) {
        this.sql = sql;
    }

    static ItemsThere of(Handle handle, ItemStockQuery query) {
        StockDao dao = handle.attach(StockDao.class);
        long balances = query.within() == 0
                ? dao.countBalances(query.centre(), MOST)
                : dao.countBalancesWithin(query.within(), MOST);
        return balances < MOST ? FEW : MANY;
    }

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
