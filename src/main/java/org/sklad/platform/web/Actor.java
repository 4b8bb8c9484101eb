package org.sklad.platform.web;

import java.util.Optional;
import java.util.UUID;

/**
 * The caller of a request as shown in the log: ids, never names.
 *
 * @param token the token of a program; empty for a session
 */
public record Actor(UUID operator, Optional<UUID> token) {
    /** Returns the actor for an operator in a session. */
    public static Actor session(UUID operator) {
        return new Actor(operator, Optional.empty());
    }

    /** Returns the actor for a program with a token of the operator. */
    public static Actor token(UUID operator, UUID token) {
        return new Actor(operator, Optional.of(token));
    }

    @Override
    public String toString() {
        return "operator=" + operator + token.map(id -> " token=" + id).orElse("");
    }
}
