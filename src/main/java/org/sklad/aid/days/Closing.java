package org.sklad.aid.days;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * The result of a distribution day. Its figures are those of the closing, and stay the same when people are erased.
 *
 * @param proxies handouts that another person collected
 * @param returnsTo location that the rest was moved to; empty if it stayed
 */
public record Closing(
        UUID id,
        long expected,
        long served,
        long late,
        long absent,
        long proxies,
        String returnsTo,
        Username operator,
        Instant closedAt) {}
