package org.sklad.centres.places;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** Days on which something happened that is recorded afterwards. */
public final class PastDay {
    /** An older day is a typing error. */
    private static final Period OLDEST = Period.ofYears(10);

    private PastDay() {}

    /** Returns the error of a day in the future, by the clock of the zone, or more than ten years ago; no error for any other day. */
    public static List<FieldError> errors(String field, LocalDate day, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (day.isAfter(today)) {
            return List.of(new FieldError(field, Message.of("centres.day.future")));
        }
        return day.isBefore(today.minus(OLDEST))
                ? List.of(new FieldError(field, Message.of("centres.day.old", OLDEST.getYears())))
                : List.of();
    }

    /**
     * Requires a day without an error.
     *
     * @throws InvalidFields at the field, if the day has an error
     */
    public static void require(String field, LocalDate day, Instant now, ZoneId zone) {
        List<FieldError> errors = errors(field, day, now, zone);
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }
}
