package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;

/**
 * What an address asks of the list of balances.
 *
 * @param words a search text for items, as in the catalogue
 * @param virtual for auditors: lists by item over all centres, and includes the virtual locations, where goods come from and end, as
 *     sums of movements
 */
public record BalanceParams(
        @Nullable String centre,
        @Nullable String location,
        @Nullable String item,
        @Nullable Category category,
        @Nullable String words,
        @Nullable LocalDate expiresBefore,
        @Nullable Boolean virtual) {
    /**
     * Returns the filter.
     *
     * @throws org.sklad.platform.i18n.NotFound if a text is no code
     */
    BalanceFilter filter() {
        return new BalanceFilter(
                CentreCode.asked(centre),
                StockParams.location(location),
                StockParams.item(item),
                Optional.ofNullable(category),
                StockParams.words(words),
                Optional.ofNullable(expiresBefore));
    }
}
