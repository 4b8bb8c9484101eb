package org.sklad.oversight.administration;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.signin.OpenStation;

/**
 * A shared station.
 *
 * @param name empty if nobody gave it one
 * @param openedBy username of the operator who shared the computer
 * @param usedAt time of the last request there, up to a minute late
 * @param closedAt absent while it is shared
 */
public record StationAnswer(
        UUID id,
        String centre,
        String name,
        String openedBy,
        Instant openedAt,
        Instant usedAt,
        Optional<Instant> closedAt) {
    static StationAnswer of(OpenStation station) {
        return new StationAnswer(
                station.id(),
                station.centre().value(),
                station.name(),
                station.openedBy().value(),
                station.openedAt(),
                station.usedAt(),
                station.closedAt());
    }
}
