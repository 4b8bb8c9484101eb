package org.sklad.goods.planning;

import java.util.Optional;
import org.sklad.goods.classification.Category;

/** The part of a statement that restricts {@code levels l} to a category: to its skus, in whose order the index is entered. */
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

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
