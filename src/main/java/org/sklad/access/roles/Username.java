package org.sklad.access.roles;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sklad.platform.i18n.NamedByCode;

/** The public name with which an operator signs in, in lower case so that the typed case does not matter. */
public record Username(String value) implements Comparable<Username>, NamedByCode {
    /** 2 to 40 characters: a–z, 0–9, dot, hyphen and underscore, starting with a letter. */
    public static final String PATTERN = "[a-z][a-z0-9._-]{1,39}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public Username {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a username");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    /** Returns the username that a text is; empty for any other text. */
    public static Optional<Username> find(String text) {
        return isValid(text) ? Optional.of(new Username(text)) : Optional.empty();
    }

    @Override
    public int compareTo(Username other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
