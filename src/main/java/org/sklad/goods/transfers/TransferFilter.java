package org.sklad.goods.transfers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/**
 * Filter of a list of transfers.
 *
 * @param state null for all
 * @param operator username of the operator who created the draft; null for all
 * @param from first day of the drafts
 */
public record TransferFilter(
        @Nullable String centre,
        @Nullable TransferState state,
        @Nullable String operator,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    static final TransferFilter ALL = new TransferFilter(null, null, null, null, null);
}
