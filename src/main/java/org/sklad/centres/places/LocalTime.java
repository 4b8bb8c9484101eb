package org.sklad.centres.places;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.sklad.platform.web.Submitted;

/** A time typed on a page by the clock of the centre, {@code 2026-11-24T14:30}. */
public final class LocalTime {
    private LocalTime() {}

    /** Returns the form with the instant of the typed time in its field. Another text stays, so that the form rejects it at the field. */
    public static <T> Submitted<T> at(Submitted<T> sent, String field, ZoneId zone) {
        String typed = sent.entered().value(field);
        try {
            return typed.isBlank()
                    ? sent
                    : sent.with(
                            field,
                            LocalDateTime.parse(typed).atZone(zone).toInstant().toString());
        } catch (DateTimeException noTime) {
            return sent;
        }
    }
}
