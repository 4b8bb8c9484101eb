package org.sklad.goods.stock;

/** The part of a statement that restricts {@code balances b} to a category: to its skus, in whose order the index is entered. */
enum BalanceCategory {
    ANY(""),
    ONE("and b.sku in (select sku from items where category = :category and sku >= :sku)");

    private final String sql;

    BalanceCategory(String sql) {
        this.sql = sql;
    }

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
