package org.sklad.programme.focalpoints;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * A focal point in the API.
 *
 * @param centre absent for all centres at which the operator has and had no role
 */
public record FocalPointAnswer(UUID id, String operator, Optional<String> centre, String namedBy, Instant namedAt) {
    static FocalPointAnswer of(FocalPoint point) {
        return new FocalPointAnswer(
                point.id(),
                point.operator().value(),
                point.centre().map(CentreCode::value),
                point.namedBy().value(),
                point.namedAt());
    }
}
