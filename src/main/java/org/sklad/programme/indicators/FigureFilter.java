package org.sklad.programme.indicators;

import com.fasterxml.jackson.annotation.JsonAlias;
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
 * @param until last day, which is included; null for the last of the year of the first day
 */
public record FigureFilter(
        @Nullable String set,
        @Nullable String centre,
        @Nullable LocalDate from,
        @JsonAlias("to") @Nullable LocalDate until) {
    Optional<CentreCode> code() {
        return CentreCode.asked(centre);
    }

    Period period(LocalDate today) {
        LocalDate first = from == null ? (until == null ? today : until).withDayOfYear(1) : from;
        return Period.of(first, until == null ? first.withDayOfYear(first.lengthOfYear()) : until);
    }
}
