package org.sklad.goods.openings;

import java.time.Instant;
import java.util.UUID;

/** An opening in a list of the API. */
public record OpeningSummary(UUID id, String centre, int lines, String operator, Instant recordedAt) {
    static OpeningSummary of(Opening opening) {
        return new OpeningSummary(
                opening.id(),
                opening.centre().value(),
                opening.lines(),
                opening.operator().value(),
                opening.recordedAt());
    }
}
