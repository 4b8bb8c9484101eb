package org.sklad.centres.teams;

import java.util.regex.Pattern;

/** What a mobile team is called within its home centre ({@code T-1}); it stands in addresses and never changes. */
public record TeamCode(String value) {
    /** 1 to 20 of A–Z, 0–9, dot, hyphen, underscore, beginning with a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,19}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public TeamCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the code of a team");
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
