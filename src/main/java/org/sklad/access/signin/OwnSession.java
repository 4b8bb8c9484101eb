package org.sklad.access.signin;

import java.time.Instant;

/**
 * A valid session in the list of its operator.
 *
 * @param id names the session in this list and opens nothing
 * @param current true for the session of the request itself
 * @param browser the browser and system that it was started with; empty for a program
 * @param address the address from which it was started
 * @param lastUsedAt when its last request came
 */
public record OwnSession(
        String id, boolean current, String browser, String address, Instant startedAt, Instant lastUsedAt) {
    /** Sorts the current session first, then the one used last. */
    long order() {
        return current ? Long.MIN_VALUE : -lastUsedAt.toEpochMilli();
    }
}
