package org.sklad.oversight.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.sklad.centres.places.Centres;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The days of a package, both included, by the clock of the country. A movement belongs to the day on which it was recorded. */
public record EvidencePeriod(LocalDate from, LocalDate to) {
    /** The first day that the database can order. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** @throws InvalidFields if it ends before it begins, or a day is beyond the years 2000 to 2999 */
    public EvidencePeriod {
        if (from.isBefore(FIRST) || from.isAfter(LAST)) {
            throw new InvalidFields("from", Message.of("evidence.day"));
        }
        if (to.isBefore(from) || to.isAfter(LAST)) {
            throw new InvalidFields("until", Message.of("evidence.order"));
        }
    }

    Instant begins() {
        return from.atStartOfDay(Centres.ZONE).toInstant();
    }

    /** Returns the first moment after the period. */
    Instant ends() {
        return to.plusDays(1).atStartOfDay(Centres.ZONE).toInstant();
    }
}
