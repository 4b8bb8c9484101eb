package org.sklad.goods.stock;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
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
     * @param zones the zone in which the days of a centre begin, by its code; the usual one for a list of several centres
     * @throws org.sklad.platform.i18n.NotFound if a text is no code
     */
    MovementFilter filter(Function<String, ZoneId> zones) {
        return new MovementFilter(
                CentreCode.asked(centre),
                StockParams.item(item),
                Optional.ofNullable(lot).map(StockParams::lot),
                StockParams.instant("since", since, () -> zones.apply(centre == null ? "" : centre)));
    }
}
