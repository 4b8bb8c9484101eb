package org.sklad.goods.stock;

/**
 * An SQL condition that limits {@code items i} to items with stock in a centre, or at a location of it and below. With little stock, its
 * items are listed first; with much stock, each item is tested in list order.
 */
enum ItemsInStock {
    FEW("""
            and i.sku in (
              select sku from there
              union all
              select y.sku from items z
              join items y on y.style = z.style
              where :sizes = 1 and z.style <> '' and z.sku in (select sku from there))"""),
    MANY("");

    /** The number of balances that are read and sorted within some milliseconds. */
    static final int MOST = 1_000;

    private final String sql;

    ItemsInStock(String sql) {
        this.sql = sql;
    }

    /** Returns the condition for a number of balances, which were counted up to {@link #MOST}. */
    static ItemsInStock of(long balances) {
        return balances < MOST ? FEW : MANY;
    }

    /** Returns the SQL condition. */
    @Override
    public String toString() {
        return sql;
    }
}
