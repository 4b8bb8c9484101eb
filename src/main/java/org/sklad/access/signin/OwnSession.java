package org.sklad.access.signin;

import java.time.Instant;

/**
 * A valid session in its operator's list.
 *
 * @param id identifies the session in this list and gives no access
 * @param current true for the session of the request itself
 * @param browser the browser and system of the sign-in; empty for a program
 * @param address the address of the sign-in
 * @param lastUsedAt the time of its last request
 */
public record OwnSession(
        String id, boolean current, String browser, String address, Instant startedAt, Instant lastUsedAt) {
    /** Sorts the current session first, then the most recently used. */
    long order() {
        return current ? Long.MIN_VALUE : -lastUsedAt.toEpochMilli();
    }
}
