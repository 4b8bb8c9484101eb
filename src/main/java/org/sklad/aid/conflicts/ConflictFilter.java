package org.sklad.aid.conflicts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.access.offline.ConflictKind;
import org.sklad.centres.places.InPeriod;

/** The filter of a list of open conflicts. Its period is that in which the handouts reached the server. */
public record ConflictFilter(
        @Nullable String centre,
        @Nullable ConflictKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {
    public static final ConflictFilter ALL = new ConflictFilter(null, null, null, null);
}
