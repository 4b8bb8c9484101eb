package org.sklad.printing;

import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The medium of the last print and the next free label on its sheet. It belongs to the printer and not to a person, so the browser stores
 * it.
 */
record LastSheet(String medium, int startAt) {
    static final String COOKIE = "labels";

    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final Pattern VALUE = Pattern.compile("([a-z0-9][a-z0-9-]{0,59})\\.([0-9]{1,4})");

    static Optional<LastSheet> of(@Nullable String cookie) {
        Matcher value = VALUE.matcher(cookie == null ? "" : cookie);
        return value.matches()
                ? Optional.of(new LastSheet(value.group(1), Integer.parseInt(value.group(2))))
                : Optional.empty();
    }

    NewCookie cookie() {
        return new NewCookie.Builder(COOKIE)
                .value(medium + "." + startAt)
                .path("/labels")
                .maxAge(YEAR_SECONDS)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
