package org.sklad.goods.classification;

import java.util.Optional;

/** An SQL condition that limits {@code items i} to one category through the category index. */
public enum CategoryCondition {
    ANY(""),
    ONE("and i.category = :category");

    private final String sql;

    CategoryCondition(String sql) {
        this.sql = sql;
    }

    public static CategoryCondition of(Optional<Category> category) {
        return category.isPresent() ? ONE : ANY;
    }

    /** Returns the SQL condition. */
    @Override
    public String toString() {
        return sql;
    }
}
