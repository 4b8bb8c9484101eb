package org.sklad.programme.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;

/** The code of an entry of a managed list ({@code ASYLUM}). It is part of addresses and never changes. */
public record EntryCode(String value) {
    /** 1 to 40 characters: A–Z, 0–9, dot, hyphen and underscore, starting with a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,39}";

    public static final int MOST = 40;

    private static final Pattern VALID = Pattern.compile(PATTERN);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the code of an entry");
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
