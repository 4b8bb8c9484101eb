package org.sklad.access.roles;

import java.time.Duration;
import java.time.Instant;

/**
 * The difference between clocks that is taken for ordinary. A time on record that is further ahead than this was written before
 * the clock was set back, and must not hold anything up or keep anything open until the clock gets there again.
 */
public final class ClockSkew {
    public static final Duration TOLERATED = Duration.ofMinutes(5);

    private ClockSkew() {}

    /** True if the clock was set back since this time was written down. */
    public static boolean isAhead(Instant recorded, Instant now) {
        return recorded.isAfter(now.plus(TOLERATED));
    }
}
