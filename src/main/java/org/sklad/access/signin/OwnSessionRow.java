package org.sklad.access.signin;

import java.time.Instant;

/**
 * A session, as read for its operator's list.
 *
 * @param address the address of the sign-in; empty for a session from before addresses were stored
 */
public record OwnSessionRow(
        String tokenHash, Instant startedAt, Instant seenAt, String address, String browser, String station) {}
