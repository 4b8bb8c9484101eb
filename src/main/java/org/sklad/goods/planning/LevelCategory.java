package org.sklad.goods.planning;

import java.util.Optional;
import org.sklad.goods.classification.Category;

/** The part of a statement that restricts {@code levels l} to a category. It selects skus, because the index is in their order. */
enum LevelCategory {
    ANY(""),
    ONE("and l.sku in (select sku from items where category = :category)");

    private final String sql;

    LevelCategory(String sql) {
        this.sql = sql;
    }

    static LevelCategory of(Optional<Category> category) {
        return category.isPresent() ? ONE : ANY;
    }

    /** Returns the SQL text. */
    @Override
    public String toString() {
        return sql;
    }
}
