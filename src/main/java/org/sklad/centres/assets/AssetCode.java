package org.sklad.centres.assets;

import java.util.regex.Pattern;

/** The code of an asset within its centre ({@code BOILER-2}). It is part of addresses and never changes. */
public record AssetCode(String value) {
    /** 1 to 20 characters: A–Z, 0–9, dot, hyphen and underscore, starting with a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,19}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public AssetCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the code of an asset");
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
