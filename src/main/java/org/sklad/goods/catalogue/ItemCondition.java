package org.sklad.goods.catalogue;

/** The parts of a list's statement; each narrows it by values that are bound. */
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

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
