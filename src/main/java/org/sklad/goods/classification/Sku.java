package org.sklad.goods.classification;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;

/** The public code of an item ({@code ASSORT-95-L}). Addresses and lists show it. It never changes. */
public record Sku(String value) implements Comparable<Sku> {
    /** 1 to 60 characters: A–Z, 0–9, dot, hyphen, underscore. The first is a letter or digit. */
    public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,59}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sku {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a sku");
        }
    }

    public static boolean isValid(String value) {
        return VALID.matcher(value).matches();
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
