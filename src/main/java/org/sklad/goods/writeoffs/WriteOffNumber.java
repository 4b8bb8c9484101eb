package org.sklad.goods.writeoffs;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;

/**
 * The number on the protocol of a write-off: centre, year and a running number for both, {@code HAR-2027-W0042}. Never reused. The letter
 * distinguishes it from the numbers of repairs and waybills.
 */
public record WriteOffNumber(String value) implements Comparable<WriteOffNumber> {
    public static final String PATTERN = CentreCode.PATTERN + "-[0-9]{4}-W[0-9]{4,7}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public WriteOffNumber {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a write-off");
        }
    }

    static WriteOffNumber of(CentreCode centre, int year, int serial) {
        return new WriteOffNumber(String.format(Locale.ROOT, "%s-%04d-W%04d", centre.value(), year, serial));
    }

    @Override
    public int compareTo(WriteOffNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
