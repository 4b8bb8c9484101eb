package org.sklad.phone.imports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/** The filter of a list of unreadable records. Its period is that of their import. */
public record UnreadableFilter(
        @Nullable String centre,
        @Nullable UnreadableState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {}
