package org.sklad.goods.stock;

import org.sklad.goods.catalogue.WordSearch;

/** A {@link WordSearch} of what stands, {@code balances b}: its index is entered by the sku, without a look at the items. */
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

    /** As it stands in the statement. */
    @Override
    public String toString() {
        return sql;
    }
}
