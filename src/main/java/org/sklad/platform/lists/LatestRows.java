package org.sklad.platform.lists;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.platform.db.PlaceInTime;

/**
 * The part of a list, latest row first, that a query reads: rows after the place {@code (before, beforeId)} and not before an instant.
 *
 * @param since the first instant of the rows
 * @param limit the most rows
 */
public record LatestRows(Instant before, UUID beforeId, Instant since, int limit) {
    /**
     * Returns the part of a period after a place.
     *
     * @param begin the first instant of the period; empty for no limit
     * @param end the first instant after the period; empty for no limit
     */
    public static LatestRows of(Optional<Instant> begin, Optional<Instant> end, PlaceInTime after, int limit) {
        PlaceInTime start = end.map(instant -> new PlaceInTime(instant, new UUID(0, 0)))
                .filter(place -> place.compareTo(after) < 0)
                .orElse(after);
        return new LatestRows(start.before(), start.id(), begin.orElse(Instant.EPOCH), limit);
    }

    /** Returns the part of all rows after a place. */
    public static LatestRows of(PlaceInTime after, int limit) {
        return of(Optional.empty(), Optional.empty(), after, limit);
    }
}
