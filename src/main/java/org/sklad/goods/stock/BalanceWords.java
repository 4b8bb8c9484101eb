package org.sklad.goods.stock;

import org.sklad.goods.catalogue.WordSearch;

/** A {@link WordSearch} for {@code balances b}. Its index is read by SKU, without access to the items. */
enum BalanceWords {
    ANY(WordSearch.ANY),
    FEW(WordSearch.FEW),
    MANY(WordSearch.MANY);

    private final String sql;

    BalanceWords(WordSearch search) {
        sql = search.of("b.sku");
    }

    static BalanceWords of(WordSearch search) {
        return valueOf(search.name());
    }

    /** Returns the SQL condition. */
    @Override
    public String toString() {
        return sql;
    }
}
