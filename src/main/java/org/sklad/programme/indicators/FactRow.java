package org.sklad.programme.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record to count. A handout has a row for each of its goods, with the same id.
 *
 * @param on the day that counts, in the zone of the centre
 * @param person the registration that the person's counts as; empty for an anonymous person or a group
 * @param amount the people that it numbers
 * @param values its values by dimension; several for the topics of a training. A sex is a name, an age a band
 */
record FactRow(
        Fact fact, String id, LocalDate on, Optional<String> person, long amount, Map<Dimension, List<String>> values) {
    /** The value of a record without one. */
    static final String NONE = "";

    private static final List<String> NO_VALUE = List.of(NONE);

    FactRow {
        values = Map.copyOf(values);
    }

    /** Returns the values of a dimension; {@link #NONE} where the record has none. */
    List<String> of(Dimension dimension) {
        return dimension == Dimension.MONTH
                ? List.of(YearMonth.from(on).toString())
                : values.getOrDefault(dimension, NO_VALUE);
    }
}
