package org.sklad.programme.interpreting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * Time that an interpreter worked.
 *
 * @param record id of the record that it comes from
 * @param fromAt beginning; like {@code toAt} the last moment of the day where only day and length are known
 * @param minutes length
 */
public record Worked(UUID record, WorkKind kind, CentreCode centre, Instant fromAt, Instant toAt, long minutes) {
    /** Work at an unknown time of a day that ends at this instant. */
    static Worked onDay(UUID record, WorkKind kind, CentreCode centre, Instant end, long minutes) {
        Instant last = end.minus(1, ChronoUnit.MICROS);
        return new Worked(record, kind, centre, last, last, minutes);
    }

    /** True if it is known when it began. */
    boolean isTimed() {
        return fromAt.isBefore(toAt);
    }
}
