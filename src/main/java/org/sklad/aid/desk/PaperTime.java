package org.sklad.aid.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A time written on paper: a day and a time by the clock of the centre, {@code 2026-11-24T14:30}. */
final class PaperTime {
    private PaperTime() {}

    /** Parses the time; empty if the text is not a day and a time. */
    static Optional<Instant> find(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Formats the time for its field, to the minute. */
    static String write(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /**
     * Parses the time.
     *
     * @throws InvalidFields at the field if the text is not a day and a time
     */
    static Instant read(String text, ZoneId zone) {
        return find(text, zone).orElseThrow(() -> new InvalidFields("occurredAt", Message.of("desk.paper.unreadable")));
    }
}
