package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;

/**
 * The parameters of a {@link BalanceFilter} for a statement, for one centre or for all.
 *
 * @param centre empty for all
 * @param category empty for all
 */
public record BalanceQuery(
        String centre, long within, String firstSku, String lastSku, String category, Expiry before) {
    /** Sorts above every SKU. */
    private static final String LAST = "~";

    /** Sorts above every date, also that of goods that never expire. */
    private static final String AFTER_ALL = "99999";

    /** No category has this name. An operator with access only to parts finds nothing of another category. */
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

    /** Returns the upper bound of the expiry dates: the date of the filter, or a date after all of them. */
    public String beyond() {
        return before.equals(Expiry.NEVER) ? AFTER_ALL : before.toString();
    }

    BalanceCategory narrowed() {
        return category.isEmpty() ? BalanceCategory.ANY : BalanceCategory.ONE;
    }
}
