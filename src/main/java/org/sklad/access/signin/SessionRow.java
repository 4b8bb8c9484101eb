package org.sklad.access.signin;

import java.time.Instant;
import org.jdbi.v3.core.mapper.Nested;

/** A session with its operator, as stored. */
public record SessionRow(
        String tokenHash,
        Instant startedAt,
        Instant seenAt,
        Instant confirmedAt,
        String station,
        @Nested("o") OperatorRow operator) {}
