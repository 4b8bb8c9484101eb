package org.sklad.goods.writeoffs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;
import org.sklad.goods.lots.Reason;

/**
 * The filter of a list of write-offs.
 *
 * @param reason null for all
 */
public record WriteOffFilter(
        @Nullable String centre,
        @Nullable Reason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {
    static final WriteOffFilter ALL = new WriteOffFilter(null, null, null, null);
}
