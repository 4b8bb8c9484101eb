package org.sklad.centres.places;

import java.util.regex.Pattern;

/** The code of a location within its centre ({@code STORE}, {@code A-01}). It is part of addresses and never changes. */
public record LocationCode(String value) implements Comparable<LocationCode> {
    /** 1 to 20 characters: A–Z, 0–9, dot, hyphen and underscore, starting with a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,19}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public LocationCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a location code");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    /** Returns the code of the initial location of this kind, one per centre. */
    static LocationCode ofTheOnly(LocationKind kind) {
        return new LocationCode(kind.name());
    }

    @Override
    public int compareTo(LocationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
