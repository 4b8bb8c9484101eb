package org.sklad.programme.visits;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sklad.access.roles.CentreCode;

/** The number of a field visit: centre, year of the day, and a running number for both, {@code V-HAR-2026-0031}. Never reused. */
public record VisitNumber(String value) {
    public static final String PATTERN = "V-" + CentreCode.PATTERN + "-[0-9]{4}-[0-9]{4,7}";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    public VisitNumber {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("not the number of a visit");
        }
    }

    static VisitNumber of(CentreCode centre, int year, int serial) {
        return new VisitNumber(String.format(Locale.ROOT, "V-%s-%04d-%04d", centre.value(), year, serial));
    }

    @Override
    public String toString() {
        return value;
    }
}
