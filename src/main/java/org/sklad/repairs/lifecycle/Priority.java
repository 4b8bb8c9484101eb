package org.sklad.repairs.lifecycle;

import java.time.Duration;
import java.util.Optional;

/**
 * The urgency of a repair, each with its targets. The order is the order of work.
 *
 * <p>Targets are hours round the clock for an emergency, and working days of {@link #WORKING_DAY} for urgent and routine repairs. A planned
 * repair has a date instead.
 */
public enum Priority {
    EMERGENCY(Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofHours(4)), Optional.of(Duration.ofHours(24))),
    URGENT(workingDays(1), Optional.empty(), workingDays(5)),
    ROUTINE(workingDays(3), Optional.empty(), workingDays(20)),
    PLANNED(Optional.empty(), Optional.empty(), Optional.empty());

    /** From 9:00 to 17:00. */
    static final Duration WORKING_DAY = Duration.ofHours(8);

    private final Optional<Duration> response;
    private final Optional<Duration> safe;
    private final Optional<Duration> fix;

    Priority(Optional<Duration> response, Optional<Duration> safe, Optional<Duration> fix) {
        this.response = response;
        this.safe = safe;
        this.fix = fix;
    }

    /** Returns the place among the priorities, 0 for what must be done first; the database works out the same. */
    public int urgency() {
        return switch (this) {
            case EMERGENCY -> 0;
            case URGENT -> 1;
            case ROUTINE -> 2;
            case PLANNED -> 3;
        };
    }

    private static Optional<Duration> workingDays(int days) {
        return Optional.of(Duration.ofHours(8).multipliedBy(days));
    }

    boolean isRoundTheClock() {
        return this == EMERGENCY;
    }

    /** Returns the time for a first response. */
    Optional<Duration> responseTarget() {
        return response;
    }

    /** Returns the time until it must do no more harm. */
    Optional<Duration> safeTarget() {
        return safe;
    }

    /** Returns the time until it must be repaired. */
    Optional<Duration> fixTarget() {
        return fix;
    }
}
