package org.sklad.programme.focalpoints;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;

/**
 * An operator who receives complaints about staff and about abuse.
 *
 * @param centre empty for all centres at which the operator has and had no role
 */
public record FocalPoint(UUID id, Username operator, Optional<CentreCode> centre, Username namedBy, Instant namedAt) {
    boolean isFor(Username other, Optional<CentreCode> at) {
        return operator.equals(other) && centre.equals(at);
    }

    /** Returns the order in the list. */
    String order() {
        return operator.value() + " " + id;
    }
}
