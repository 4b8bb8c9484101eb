package org.sklad.access.signin;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;

/** A session as kept, with its operator. */
public record SessionRow(
        String tokenHash,
        Instant startedAt,
        Instant seenAt,
        Instant confirmedAt,
        @Nested("o") OperatorRow operator) {}
