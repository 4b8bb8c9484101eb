package org.sklad.programme.indicators;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * A record to count, or several of a month that are alike. A handout has a row for each of its goods, with the same id.
 *
 * @param id that of the first record
 * @param on the day that counts, in the zone of the centre; that of the first record
 * @param person the registration; empty for an anonymous person or a group
 * @param amount the people that it numbers, or the records that are alike
 */
record FactRow(Traits traits, String id, LocalDate on, Optional<String> person, long amount) {
    /** The order in which people are first met. */
    static final Comparator<FactRow> FIRST_MET =
            Comparator.comparing(FactRow::on).thenComparing(FactRow::id);

    /** Returns the row with the registration that the person's counts as. */
    FactRow as(Map<String, String> merged) {
        return person.map(merged::get)
                .map(root -> new FactRow(traits, id, on, Optional.of(root), amount))
                .orElse(this);
    }
}
