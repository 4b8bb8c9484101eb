package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;

/**
 * A {@link BalanceFilter} in one centre, or in all, as its parameters stand in the statement.
 *
 * @param centre empty for all
 * @param category empty for all
 */
public record BalanceQuery(
        String centre, long within, String firstSku, String lastSku, String category, Expiry before) {
    /** Above every sku. */
    private static final String LAST = "~";

    /** As no category is called: who sees nothing but parts finds nothing of another category. */
    private static final String NONE = "NONE";

    static BalanceQuery of(String centre, long within, BalanceFilter filter, boolean onlyParts) {
        return new BalanceQuery(
                centre,
                within,
                filter.item().map(Sku::value).orElse(""),
                filter.item().map(Sku::value).orElse(LAST),
                onlyParts
                        ? ofParts(filter.category())
                        : filter.category().map(Category::name).orElse(""),
                Expiry.of(filter.expiresBefore()));
    }

    private static String ofParts(Optional<Category> wanted) {
        return wanted.orElse(Category.PART) == Category.PART ? Category.PART.name() : NONE;
    }

    BalanceCategory narrowed() {
        return category.isEmpty() ? BalanceCategory.ANY : BalanceCategory.ONE;
    }
}
