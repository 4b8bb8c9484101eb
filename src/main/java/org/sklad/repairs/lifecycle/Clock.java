package org.sklad.repairs.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one target of a work order stands at a moment.
 *
 * @param dueAt when it is due; empty where the priority sets no target, and while the clock stands still before it is due
 * @param metAt when it was met
 * @param late true when it was met too late, or is not met and its time is over
 * @param left of the time that counts, while the clock stands still
 */
public record Clock(Optional<Instant> dueAt, Optional<Instant> metAt, boolean late, Optional<Duration> left) {
    static Clock withoutTarget(Optional<Instant> metAt) {
        return new Clock(Optional.empty(), metAt, false, Optional.empty());
    }

    /** Due at a moment on the calendar, whatever happens meanwhile. */
    static Clock dueAt(Instant due, Optional<Instant> metAt, Instant now) {
        return new Clock(Optional.of(due), metAt, metAt.orElse(now).isAfter(due), Optional.empty());
    }

    /** True when it should have been met and is not. */
    public boolean isOverdue() {
        return late && metAt.isEmpty();
    }
}
