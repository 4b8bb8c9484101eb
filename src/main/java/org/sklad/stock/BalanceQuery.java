package org.sklad.stock;

import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.SoughtWords;

/**
 * A {@link BalanceFilter} in one centre, or in all, as its parameters stand in the statement.
 *
 * @param centre empty for all
 * @param parts true where nothing but parts is seen
 * @param worded true where words were typed
 */
public record BalanceQuery(
        String centre,
        long within,
        String firstSku,
        String lastSku,
        String category,
        boolean parts,
        boolean worded,
        Expiry before) {
    /** Above every sku. */
    private static final String LAST = "~";

    static BalanceQuery of(String centre, long within, BalanceFilter filter, boolean onlyParts) {
        return new BalanceQuery(
                centre,
                within,
                filter.item().map(Sku::value).orElse(""),
                filter.item().map(Sku::value).orElse(LAST),
                filter.category().map(Category::name).orElse(""),
                onlyParts,
                SoughtWords.of(filter.words()).any(),
                Expiry.of(filter.expiresBefore()));
    }
}
