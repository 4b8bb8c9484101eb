package org.sklad.programme.indicators;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A count of a report in the API.
 *
 * @param indicator code of the indicator
 * @param breakdown value by dimension; empty for the whole figure
 * @param value absent if it is suppressed
 * @param byBand those counted in their bracket by an age band that reaches over its limits
 */
public record FigureAnswer(
        String indicator,
        Map<String, String> breakdown,
        Optional<Long> value,
        Optional<Long> byBand,
        boolean suppressed,
        LocalDate from,
        LocalDate until) {
    public FigureAnswer {
        breakdown = Map.copyOf(breakdown);
    }

    static FigureAnswer of(FigureLine line, Period period) {
        FigureCell cell = line.cell();
        return new FigureAnswer(
                line.indicator().code(),
                line.dimension().map(each -> Map.of(each.code(), cell.value())).orElse(Map.of()),
                some(cell.count()),
                some(cell.byBand()),
                cell.count().isEmpty(),
                period.from(),
                period.until());
    }

    private static Optional<Long> some(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
