package org.sklad.programme.visits;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sklad.centres.places.InPeriod;

/** The filter of a list of field visits. */
public record VisitFilter(
        @Nullable String centre,
        @Nullable VisitState state,
        @Nullable LocalDate from,
        @Nullable LocalDate until) implements InPeriod {}
