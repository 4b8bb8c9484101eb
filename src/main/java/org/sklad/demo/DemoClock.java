package org.sklad.demo;

import java.time.Instant;
import java.time.InstantSource;

/** The clock of the invented history. It never goes back. */
public final class DemoClock implements InstantSource {
    private volatile Instant now;

    public DemoClock(Instant begin) {
        now = begin;
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
