package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/** A manager's decision as read; the reason is still sealed, under the key of the handout. */
public record ResolutionRow(UUID id, UUID handout, Username operator, Instant resolvedAt, String reason) {}
