package org.sklad.centres.places;

import org.jspecify.annotations.Nullable;

/** The kind of a centre. {@code OTHER} keeps no stock; the programme only offers consultation there. */
public enum CentreKind {
    RECEPTION,
    TRANSIT,
    WAREHOUSE,
    OTHER;

    /** The filter of the list of centres. */
    public record Filter(@Nullable CentreKind kind) {}
}
