package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.Optional;

/**
 * One target of a complaint at a moment.
 *
 * @param dueAt first moment at which it is late
 * @param metAt time when the target was met
 * @param late true if it was met too late, or is not met and overdue
 */
public record Deadline(Instant dueAt, Optional<Instant> metAt, boolean late) {
    static Deadline of(Instant dueAt, Optional<Instant> metAt, Instant now) {
        return new Deadline(dueAt, metAt, !metAt.orElse(now).isBefore(dueAt));
    }

    /** Returns true if it is not met and its time is over. */
    public boolean isOverdue() {
        return late && metAt.isEmpty();
    }

    boolean isMetInTime() {
        return !late && metAt.isPresent();
    }
}
