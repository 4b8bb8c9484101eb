package org.sklad.goods.receiving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/**
 * Filter of a list of consignments.
 *
 * @param state null for all
 * @param donor code of the donor; null for all
 */
public record ConsignmentFilter(
        @Nullable String centre,
        @Nullable ConsignmentState state,
        @Nullable String donor,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    static final ConsignmentFilter ALL = new ConsignmentFilter(null, null, null, null, null);
}
