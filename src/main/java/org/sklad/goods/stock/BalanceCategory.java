package org.sklad.goods.stock;

/** An SQL condition that limits {@code balances b} to a category: to its SKUs, in whose order the index is read. */
enum BalanceCategory {
    ANY(""),
    ONE("and b.sku in (select sku from items where category = :category and sku >= :sku)");

    private final String sql;

    BalanceCategory(String sql) {
        this.sql = sql;
    }

    /** Returns the SQL condition. */
    @Override
    public String toString() {
        return sql;
    }
}
