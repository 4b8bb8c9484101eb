package org.sklad.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/** The token that a request carries in its head (RFC 6750); the name of the scheme is read in any case (RFC 9110, 11.1). */
public final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    /** Empty where the request names no such scheme. */
    public static Optional<String> token(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
