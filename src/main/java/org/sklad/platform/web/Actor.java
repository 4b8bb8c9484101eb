package org.sklad.platform.web;

import java.util.Optional;
import java.util.UUID;

/**
 * The caller of a request as the log names them: by ids, never by name.
 *
 * @param token the token that a program showed; empty for a session
 */
public record Actor(UUID operator, Optional<UUID> token) {
    /** An operator in a session. */
    public static Actor session(UUID operator) {
        return new Actor(operator, Optional.empty());
    }

    /** A program with a token of the operator. */
    public static Actor token(UUID operator, UUID token) {
        return new Actor(operator, Optional.of(token));
    }

    @Override
    public String toString() {
        return "operator=" + operator + token.map(id -> " token=" + id).orElse("");
    }
}
