package org.sklad.aid.rules;

import java.util.regex.Pattern;
import org.sklad.platform.i18n.NamedByCode;

/** The public code of an entitlement rule ({@code HYGIENE}). It appears in addresses and never changes. */
public record RuleCode(String value) implements Comparable<RuleCode>, NamedByCode {
    /** 1 to 40 of A–Z, 0–9, dot, hyphen, underscore; the first is a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,39}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public RuleCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a rule code");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    @Override
    public int compareTo(RuleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
