package org.sklad.goods.stock;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;

/**
 * The request for a page of the list of movements.
 *
 * @param lot the digits of its label
 * @param since a date or an instant
 */
public record MovementParams(
        @Nullable String centre,
        @Nullable String item,
        @Nullable String lot,
        @Nullable String since) {
    /**
     * Returns the filter.
     *
     * @throws org.sklad.platform.i18n.NotFound if a text is no code
     */
    MovementFilter filter() {
        return new MovementFilter(
                CentreCode.asked(centre),
                StockParams.item(item),
                Optional.ofNullable(lot).map(StockParams::lot),
                StockParams.instant("since", since));
    }
}
