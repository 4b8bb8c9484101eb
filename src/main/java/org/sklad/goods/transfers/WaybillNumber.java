package org.sklad.goods.transfers;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;

/**
 * Number of a waybill: the sender's centre, the year, and the running number within both, {@code HAR-2027-T0042}. It is never
 * reused. The letter distinguishes it from the number of a work order, because both can be typed into the same scan field.
 */
public record WaybillNumber(String value) implements Comparable<WaybillNumber> {
    public static final String PATTERN = CentreCode.PATTERN + "-[0-9]{4}-T[0-9]{4,7}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public WaybillNumber {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a waybill");
        }
    }

    static WaybillNumber of(CentreCode centre, int year, int serial) {
        return new WaybillNumber(String.format(Locale.ROOT, "%s-%04d-T%04d", centre.value(), year, serial));
    }

    @Override
    public int compareTo(WaybillNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
