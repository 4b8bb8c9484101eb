package org.sklad.goods.catalogue;

/** The SQL conditions of the item list, with bound values. */
enum ItemCondition {
    ALL(""),
    CATEGORY("and category = :category"),
    STYLE("and style = :style"),
    CATEGORY_AND_STYLE("and category = :category and style = :style");

    private final String sql;

    ItemCondition(String sql) {
        this.sql = sql;
    }

    static ItemCondition of(ItemFilter filter) {
        if (filter.category().isPresent()) {
            return filter.style().isPresent() ? CATEGORY_AND_STYLE : CATEGORY;
        }
        return filter.style().isPresent() ? STYLE : ALL;
    }

    /** Returns the SQL condition. */
    @Override
    public String toString() {
        return sql;
    }
}
