package org.sklad.aid.days;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/** The cancellation of a distribution day and its reason. */
public record DayCancellation(UUID id, String reason, Username operator, Instant cancelledAt) {
    static final int MOST_REASON = 500;
}
