package org.sklad.repairs.lifecycle;

import java.time.Duration;
import java.util.Optional;

/**
 * How soon something has to be repaired; each has its targets. The order is the order of work.
 *
 * <p>For an emergency they are hours round the clock, for what is urgent and routine working days of {@link #WORKING_DAY}. What is
 * planned has a date instead.
 */
public enum Priority {
    EMERGENCY(Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofHours(4)), Optional.of(Duration.ofHours(24))),
    URGENT(workingDays(1), Optional.empty(), workingDays(5)),
    ROUTINE(workingDays(3), Optional.empty(), workingDays(20)),
    PLANNED(Optional.empty(), Optional.empty(), Optional.empty());

    /** From 9 to 17 o'clock. */
    static final Duration WORKING_DAY = Duration.ofHours(8);

    private final Optional<Duration> response;
    private final Optional<Duration> safe;
    private final Optional<Duration> fix;

    Priority(Optional<Duration> response, Optional<Duration> safe, Optional<Duration> fix) {
        this.response = response;
        this.safe = safe;
        this.fix = fix;
    }

    private static Optional<Duration> workingDays(int days) {
        return Optional.of(Duration.ofHours(8).multipliedBy(days));
    }

    boolean isRoundTheClock() {
        return this == EMERGENCY;
    }

    /** Until when somebody has to have taken notice. */
    Optional<Duration> responseTarget() {
        return response;
    }

    /** Until when it must do no more harm. */
    Optional<Duration> safeTarget() {
        return safe;
    }

    /** Until when it has to be repaired. */
    Optional<Duration> fixTarget() {
        return fix;
    }
}
