package org.sklad.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test puts forward. */
public final class SettableClock implements InstantSource {
    private volatile Instant now = Instant.parse("2027-03-01T08:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }
}
