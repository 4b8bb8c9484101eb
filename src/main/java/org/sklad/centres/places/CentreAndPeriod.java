package org.sklad.centres.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The filter of a list of documents by centre and period alone. */
public record CentreAndPeriod(
        @Nullable String centre,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {
    public static final CentreAndPeriod ALL = new CentreAndPeriod(null, null, null);
}
