package org.sklad.centres.places;

import java.util.regex.Pattern;

/** The code of a room within its centre ({@code 12}, {@code B-204}). It is part of addresses and never changes. */
public record RoomCode(String value) {
    /** 1 to 20 characters: A–Z, 0–9, dot, hyphen and underscore, starting with a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,19}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public RoomCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the code of a room");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
