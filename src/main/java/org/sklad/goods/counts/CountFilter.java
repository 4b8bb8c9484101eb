package org.sklad.goods.counts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/**
 * The filter of a list of counts.
 *
 * @param state null for all
 * @param operator username of the operator who began the count; null for all
 */
public record CountFilter(
        @Nullable String centre,
        @Nullable CountState state,
        @Nullable String operator,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    static final CountFilter ALL = new CountFilter(null, null, null, null, null);
}
