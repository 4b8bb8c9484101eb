package org.sklad.programme.interpreters;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sklad.platform.web.Submitted;

/** Times that people type by the clock of a centre, {@code 2027-03-28T14:30}. */
final class LocalTimes {
    private LocalTimes() {}

    static String write(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Reads a time. Empty if it is none, or in the hour that the clocks skip in March; the first of two in October. */
    static Optional<Instant> find(String text, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            return Optional.of(local)
                    .filter(each -> !zone.getRules().getValidOffsets(each).isEmpty())
                    .map(each -> each.atZone(zone).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Returns what was sent with its times in UTC. A time that cannot be read remains and is refused at its field. */
    static <T> Submitted<T> inUtc(Submitted<T> sent, ZoneId zone) {
        Submitted<T> read = sent;
        for (String field : new String[] {"from", "to"}) {
            Optional<Instant> time = find(sent.entered().value(field), zone);
            if (time.isPresent()) {
                read = read.with(field, time.get().toString());
            }
        }
        return read;
    }
}
