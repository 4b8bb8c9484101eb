package org.sklad.goods.donors;

import java.util.regex.Pattern;

/** The public code of a donor's restriction; it stands in addresses, in the keys of lots, and never changes. */
public record RestrictionCode(String value) {
    /** 1 to 30 of A–Z, 0–9, dot, hyphen, underscore, beginning with a letter or digit: three of them fit into the key of a kit. */
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
