package org.sklad.aid.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** When something happened, as it stands on paper: a day and a time by the clock of the centre, {@code 2026-11-24T14:30}. */
final class PaperTime {
    private PaperTime() {}

    /** Empty for what is no day and time. */
    static Optional<Instant> find(String text, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** As a page has it in its field, to the minute. */
    static String write(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Refuses at the field what is no day and time. */
    static Instant read(String text, ZoneId zone) {
        return find(text, zone).orElseThrow(() -> new InvalidFields("occurredAt", Message.of("desk.paper.unreadable")));
    }
}
