package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.classification.Category;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/**
 * The request for a page of the list of balances.
 *
 * @param words a search text for items, as in the catalogue
 * @param virtual for auditors: lists by item over all centres, and includes the virtual locations, where goods come from and end, as
 *     sums of movements
 * @param order null for the usual order: by expiry with {@code expiresBefore}, else by item. Virtual stock is ordered by item only
 */
public record BalanceParams(
        @Nullable String centre,
        @Nullable String location,
        @Nullable String item,
        @Nullable Category category,
        @Nullable String words,
        @Nullable LocalDate expiresBefore,
        @Nullable Boolean virtual,
        @Nullable BalanceOrder order) {
    /**
     * Returns the filter.
     *
     * @throws org.sklad.platform.i18n.NotFound if a text is no code
     * @throws InvalidFields if the list cannot be sorted as asked
     */
    BalanceFilter filter() {
        if (isVirtual() && order == BalanceOrder.EXPIRES_ON) {
            throw new InvalidFields("order", Message.of("platform.field.invalid"));
        }
        return new BalanceFilter(
                CentreCode.asked(centre),
                StockParams.location(location),
                StockParams.item(item),
                Optional.ofNullable(category),
                StockParams.words(words),
                Optional.ofNullable(expiresBefore));
    }

    boolean isVirtual() {
        return Boolean.TRUE.equals(virtual);
    }

    BalanceOrder sort() {
        return order == null ? BalanceOrder.of(filter()) : order;
    }
}
