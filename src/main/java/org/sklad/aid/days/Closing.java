package org.sklad.aid.days;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * What a day ended with: figures as they were then, which stay when people are erased.
 *
 * @param proxies handouts that somebody else took
 * @param returnsTo where what was left went; empty where it stayed
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
