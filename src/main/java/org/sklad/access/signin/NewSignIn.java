package org.sklad.access.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A session to store at a sign-in.
 *
 * @param confirmedAt when the password was entered; {@link Instant#EPOCH} for a session that began with a PIN
 * @param station the hash of the token of a shared station; empty for a browser that nobody shares
 */
public record NewSignIn(
        String tokenHash,
        UUID operatorId,
        Instant now,
        Instant confirmedAt,
        String address,
        String browser,
        String station) {}
