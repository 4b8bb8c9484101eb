package org.sklad.access.roles;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sklad.platform.i18n.NamedByCode;
import org.sklad.platform.i18n.NotFound;

/** The public code of a centre ({@code HAR}, {@code SOF-OK}). It is part of addresses and labels and never changes. */
public record CentreCode(String value) implements Comparable<CentreCode>, NamedByCode {
    /** 2 to 20 characters: A–Z, 0–9, dot, hyphen and underscore, starting with a letter. */
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
     * Reads the centre parameter of an address; empty if the parameter is missing or blank.
     *
     * @throws NotFound if the text is not a valid code, because no centre can have it
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
