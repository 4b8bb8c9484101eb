package org.sklad.programme.interpreting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A line of a month sheet.
 *
 * @param zone the zone of the centre
 * @param sum minutes of this line and those before it; time that two records share counts once, and work at an unknown time of a day
 *     counts as far as it is longer than the other work of that day
 */
public record HoursLine(Worked worked, ZoneId zone, long sum) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    LocalDateTime begin() {
        return LocalDateTime.ofInstant(worked.fromAt(), zone);
    }

    String from() {
        return worked.isTimed() ? TIME.format(begin()) : "";
    }

    String to() {
        return worked.isTimed() ? TIME.format(LocalDateTime.ofInstant(worked.toAt(), zone)) : "";
    }

    /** Returns the sort key, which no two lines have in common. */
    String key() {
        return String.format(Locale.ROOT, "%020d%s", micros(worked.fromAt()), worked.record());
    }

    private static long micros(Instant at) {
        return Math.multiplyExact(at.getEpochSecond(), 1_000_000L) + at.getNano() / 1_000;
    }
}
