package org.sklad.repairs.lifecycle;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;

/** The readable number of a work order, from centre, year and the running number in both: {@code HAR-2027-0042}. Never reused. */
public record WorkOrderNumber(String value) implements Comparable<WorkOrderNumber> {
    public static final String PATTERN = CentreCode.PATTERN + "-[0-9]{4}-[0-9]{4,7}";

    /** The maximum length by the pattern. */
    public static final int LENGTH = 33;

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public WorkOrderNumber {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a work order");
        }
    }

    public static WorkOrderNumber of(CentreCode centre, int year, int serial) {
        return new WorkOrderNumber(String.format(Locale.ROOT, "%s-%04d-%04d", centre.value(), year, serial));
    }

    @Override
    public int compareTo(WorkOrderNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
