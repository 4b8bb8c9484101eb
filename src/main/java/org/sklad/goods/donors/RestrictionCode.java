package org.sklad.goods.donors;

import java.util.regex.Pattern;

/** The public code of a donor's restriction. Addresses and the keys of lots contain it. It never changes. */
public record RestrictionCode(String value) {
    /** 1 to 30 characters: A–Z, 0–9, dot, hyphen, underscore. The first is a letter or digit. The key of a kit holds three codes. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,29}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public RestrictionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not the code of a restriction");
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
