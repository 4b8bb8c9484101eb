package org.sklad.access.signin;

import java.time.Instant;

/**
 * A session as its operator's list reads it.
 *
 * @param address the address from which it was started; empty if it began before addresses were kept
 */
public record OwnSessionRow(String tokenHash, Instant startedAt, Instant seenAt, String address, String browser) {}
