package org.sklad.oversight.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/** The filter of the proof of erasures. */
public record ErasureFilter(
        @Nullable String centre,
        @Nullable ErasedThing what,
        @Nullable ErasureCause cause,
        @Nullable LocalDate from,
        @Nullable LocalDate until)
        implements InPeriod {
    static final ErasureFilter ALL = new ErasureFilter(null, null, null, null, null);
}
