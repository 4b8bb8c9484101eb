package org.sklad.centres.places;

import org.jspecify.annotations.Nullable;

/** The filter of the list of centres. */
public record CentreKindFilter(@Nullable CentreKind kind) {}
