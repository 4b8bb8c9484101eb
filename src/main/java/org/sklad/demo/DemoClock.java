package org.sklad.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The clock of the invented history. It never goes back. */
public final class DemoClock implements InstantSource {
    static final int DAYS = 90;

    private final Instant until;
    private volatile Instant now;

    /**
     * Creates a clock that starts before the first day of a history.
     *
     * @param until end of the history
     */
    public DemoClock(Instant until) {
        this.until = until;
        this.now = until.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS));
    }

    /** Returns the end of the history. */
    Instant until() {
        return until;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock forward. An earlier time has no effect. */
    void reach(Instant at) {
        if (at.isAfter(now)) {
            now = at;
        }
    }
}
