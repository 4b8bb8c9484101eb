package org.sklad.access.signin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/** The cookies of sign-in: the session's token, the mark of a browser with an earlier sign-in, the token of a shared station. */
public final class Cookies {
    private static final String DEVICE = "device";
    private static final String STATION = "station";
    private static final int DEVICE_SECONDS = 365 * 24 * 3600;

    private Cookies() {}

    public static Optional<String> token(ContainerRequestContext request) {
        return value(request, sessionName(isSecure(request)));
    }

    static Optional<String> device(ContainerRequestContext request) {
        return value(request, DEVICE);
    }

    public static NewCookie session(String token, ContainerRequestContext request) {
        return cookie(sessionName(isSecure(request)), token, -1, request);
    }

    public static NewCookie noSession(ContainerRequestContext request) {
        return cookie(sessionName(isSecure(request)), "", 0, request);
    }

    public static NewCookie device(String mark, ContainerRequestContext request) {
        return cookie(DEVICE, mark, DEVICE_SECONDS, request);
    }

    /** Returns the token of a shared station. */
    public static Optional<String> station(ContainerRequestContext request) {
        return value(request, stationName(request)).filter(token -> !token.isEmpty());
    }

    /** Marks the browser as shared for a year. */
    public static NewCookie station(String token, ContainerRequestContext request) {
        return cookie(stationName(request), token, DEVICE_SECONDS, request);
    }

    public static NewCookie noStation(ContainerRequestContext request) {
        return cookie(stationName(request), "", 0, request);
    }

    /** The prefix keeps another host from giving a browser its own station. */
    private static String stationName(ContainerRequestContext request) {
        return isSecure(request) ? "__Host-" + STATION : STATION;
    }

    /**
     * Adds a prefix over HTTPS that makes browsers refuse the cookie from anywhere but this host over HTTPS (ASVS 5.0, 3.3.1).
     */
    private static String sessionName(boolean secure) {
        return secure ? "__Host-sid" : "sid";
    }

    private static NewCookie cookie(String name, String value, int seconds, ContainerRequestContext request) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(isSecure(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static boolean isSecure(ContainerRequestContext request) {
        return request.getSecurityContext().isSecure();
    }

    private static Optional<String> value(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getCookies().get(name)).map(Cookie::getValue);
    }
}
