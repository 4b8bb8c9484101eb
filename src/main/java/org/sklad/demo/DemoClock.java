package org.sklad.demo;

import java.time.Instant;
import java.time.InstantSource;

/** The time of the invented history; it never goes back, as no clock of a server does. */
public final class DemoClock implements InstantSource {
    private volatile Instant now;

    public DemoClock(Instant begin) {
        now = begin;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Puts it forward; an earlier moment leaves it where it is. */
    void reach(Instant at) {
        if (at.isAfter(now)) {
            now = at;
        }
    }
}
