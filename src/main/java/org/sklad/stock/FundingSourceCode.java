package org.sklad.stock;

import java.util.regex.Pattern;

/** The grant or project code from which goods were bought; empty where it is not known. The public code of a funding source, as it stands in addresses; it never changes. */
public record FundingSourceCode(String value) {
    public static final FundingSourceCode NONE = new FundingSourceCode("");

    /** 1 to 40 of A–Z, 0–9, dot, hyphen, underscore, beginning with a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,39}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public FundingSourceCode {
        if (!value.isEmpty() && !isValid(value)) {
            throw new IllegalArgumentException("not the code of a funding source");
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
