package org.sklad.stock;

import org.sklad.access.CentreCode;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;

/** A {@link BalanceFilter} in one centre, as its parameters stand in the statement. */
public record BalanceQuery(
        CentreCode centre, long within, String firstSku, String lastSku, String category, Expiry before) {
    /** Above every sku. */
    private static final String LAST = "~";

    static BalanceQuery of(CentreCode centre, long within, BalanceFilter filter, boolean onlyParts) {
        String category = filter.category().map(Enum::name).orElse("");
        return new BalanceQuery(
                centre,
                within,
                filter.item().map(Sku::value).orElse(""),
                filter.item().map(Sku::value).orElse(LAST),
                onlyParts ? Category.PART.name() : category,
                Expiry.of(filter.expiresBefore()));
    }

    /** The same for the items of a range, of those that it is for. */
    BalanceQuery between(String first, String last) {
        return new BalanceQuery(
                centre,
                within,
                firstSku.compareTo(first) < 0 ? first : firstSku,
                lastSku.compareTo(last) > 0 ? last : lastSku,
                category,
                before);
    }
}
