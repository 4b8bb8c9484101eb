package org.sklad.repairs.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One target of a work order at a moment.
 *
 * @param dueAt due time; empty if the priority sets no target, or while the clock is stopped before it
 * @param metAt time when the target was met
 * @param late true if it was met too late, or is not met and overdue
 * @param left remaining counted time, while the clock is stopped
 */
public record Clock(Optional<Instant> dueAt, Optional<Instant> metAt, boolean late, Optional<Duration> left) {
    static Clock withoutTarget(Optional<Instant> metAt) {
        return new Clock(Optional.empty(), metAt, false, Optional.empty());
    }

    /** Creates a clock due at a fixed moment that holds do not postpone. */
    static Clock dueAt(Instant due, Optional<Instant> metAt, Instant now) {
        return new Clock(Optional.of(due), metAt, metAt.orElse(now).isAfter(due), Optional.empty());
    }

    /** True if it is not met and its time is over. */
    public boolean isOverdue() {
        return late && metAt.isEmpty();
    }
}
