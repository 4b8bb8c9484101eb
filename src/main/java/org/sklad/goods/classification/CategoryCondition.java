package org.sklad.goods.classification;

import java.util.Optional;

/** The part of a statement that restricts {@code items i} to one category, which is read from the index of it. */
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

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
