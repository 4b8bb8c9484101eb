package org.sklad.aid.handouts;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/** A manager's decision as stored; the reason is still encrypted with the key of the handout. */
public record ResolutionRow(UUID id, UUID handout, Username operator, Instant resolvedAt, String reason) {}
