package org.sklad.aid.days;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;

/**
 * The filter of a list of distribution days.
 *
 * @param centre code of a centre; null for all centres that the operator sees
 * @param from first day on which they are held
 * @param until last day on which they are held
 */
public record DayFilter(
        @Nullable String centre,
        @Nullable DayState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }
}
