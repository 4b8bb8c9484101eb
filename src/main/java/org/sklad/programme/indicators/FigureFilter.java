package org.sklad.programme.indicators;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sklad.access.roles.CentreCode;

/**
 * The filter of figures.
 *
 * @param set code of the set
 * @param centre code of a centre; null for all that the operator sees
 * @param from first day; null for the first of the present year
 * @param to last day, which is included; null for the last of the year of the first day
 */
public record FigureFilter(
        @Nullable String set,
        @Nullable String centre,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }

    Period period(LocalDate today) {
        LocalDate first = from == null ? (to == null ? today : to).withDayOfYear(1) : from;
        return Period.of(first, to == null ? first.withDayOfYear(first.lengthOfYear()) : to);
    }
}
