package org.sklad.goods.transfers;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;

/**
 * What stands on top of a waybill: the sender's centre, the year and the running number in both, {@code HAR-2027-T0042}. Never used
 * again. The letter tells it from the number of a repair: typed into one scan field, each must mean one thing.
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
