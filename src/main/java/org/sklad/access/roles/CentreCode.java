package org.sklad.access.roles;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.NotFound;

/** The public code of a centre ({@code HAR}, {@code SOF-OK}); it stands in addresses and on labels and never changes. */
public record CentreCode(String value) implements Comparable<CentreCode> {
    /** 2 to 20 of A–Z, 0–9, dot, hyphen, underscore, beginning with a letter. */
    public static final String PATTERN = "[A-Z][A-Z0-9._-]{1,19}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public CentreCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a centre code");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    /**
     * The centre that an address asks for; none where it asks for nothing.
     *
     * @throws NotFound for what cannot be a centre's code: it is the code of none
     */
    public static Optional<CentreCode> asked(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!isValid(text)) {
            throw new NotFound();
        }
        return Optional.of(new CentreCode(text));
    }

    @Override
    public int compareTo(CentreCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
