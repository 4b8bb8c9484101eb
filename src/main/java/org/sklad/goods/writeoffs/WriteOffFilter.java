package org.sklad.goods.writeoffs;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;
import org.sklad.goods.lots.Reason;

/**
 * What a list of write-offs is narrowed by.
 *
 * @param centre null for all centres that the operator sees
 * @param reason null for all
 * @param from the first day on which it was recorded
 * @param until the last day
 */
public record WriteOffFilter(
        @Nullable String centre,
        @Nullable Reason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    static final WriteOffFilter ALL = new WriteOffFilter(null, null, null, null);

    WriteOffFilter at(Optional<CentreCode> other) {
        return new WriteOffFilter(other.map(CentreCode::value).orElse(centre), reason, from, until);
    }
}
