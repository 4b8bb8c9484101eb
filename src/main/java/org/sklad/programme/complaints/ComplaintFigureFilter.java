package org.sklad.programme.complaints;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/** The filter of the figures of complaints. Months are counted whole. */
public record ComplaintFigureFilter(
        @Nullable String centre,
        @Nullable ComplaintKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {
    /** Returns the complaints that are counted, from the first to the last day of the months. */
    ComplaintFilter complaints() {
        return new ComplaintFilter(
                centre,
                kind,
                null,
                null,
                from == null ? null : from.withDayOfMonth(1),
                until == null ? null : until.withDayOfMonth(until.lengthOfMonth()));
    }
}
