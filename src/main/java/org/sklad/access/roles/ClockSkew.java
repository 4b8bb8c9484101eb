package org.sklad.access.roles;

import java.time.Duration;
import java.time.Instant;

/**
 * The tolerated difference between clocks. A recorded time that is further ahead was written before the clock was set back. It
 * must not block anything or keep anything open until the clock reaches it again.
 */
public final class ClockSkew {
    public static final Duration TOLERATED = Duration.ofMinutes(5);

    private ClockSkew() {}

    /** Returns true if the clock was set back after this time was recorded. */
    public static boolean isAhead(Instant recorded, Instant now) {
        return recorded.isAfter(now.plus(TOLERATED));
    }
}
