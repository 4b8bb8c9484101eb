package org.sklad.oversight.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** The position of a row in a report: its centre, and its keys within the centre. */
public record ReportPlace(String centre, List<String> keys) {
    /** The beginning of a report. */
    public static final ReportPlace FIRST = new ReportPlace("", List.of());

    private static final String BETWEEN = ":";

    public ReportPlace {
        keys = List.copyOf(keys);
    }

    static ReportPlace of(CentreCode centre, String... keys) {
        return new ReportPlace(centre.value(), Arrays.asList(keys));
    }

    /**
     * Reads the form that {@link #toString} writes; empty for the beginning. Rejects text that does not have this number
     * of keys.
     */
    static ReportPlace parse(String text, int keys) {
        if (text.isEmpty()) {
            return FIRST;
        }
        List<String> parts = new ArrayList<>(Arrays.asList(text.split(BETWEEN, -1)));
        String centre = parts.remove(0);
        if (parts.size() != keys) {
            throw refused();
        }
        return new ReportPlace(centre, parts);
    }

    /** Returns the place within a centre; empty if the centre is listed from its beginning. */
    Optional<ReportPlace> within(String code) {
        return Optional.of(this).filter(place -> place.centre.equals(code));
    }

    String text(int key) {
        return keys.get(key);
    }

    LocalDate date(int key) {
        try {
            return LocalDate.parse(keys.get(key));
        } catch (DateTimeException notOurs) {
            throw refused();
        }
    }

    long number(int key) {
        try {
            return Long.parseLong(keys.get(key));
        } catch (NumberFormatException notOurs) {
            throw refused();
        }
    }

    private static InvalidFields refused() {
        return new InvalidFields("next", Message.of("platform.field.invalid"));
    }

    @Override
    public String toString() {
        return centre + BETWEEN + String.join(BETWEEN, keys);
    }
}
