package org.sklad.goods.lots;

import java.util.regex.Pattern;

/** The public code of a donor or a funding source. Addresses show it. It never changes. Empty if unknown. */
public record SourceCode(String value) {
    public static final SourceCode NONE = new SourceCode("");

    /** 1 to 40 characters: A–Z, 0–9, dot, hyphen, underscore. The first is a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,39}";

    public static final int MOST = 40;

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public SourceCode {
        if (!value.isEmpty() && !isValid(value)) {
            throw new IllegalArgumentException("not the code of a donor or funding source");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    public boolean isKnown() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return value;
    }
}
