package org.sklad.administration;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sklad.access.AuditEntry;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A place in the record of acts, written {@code <instant>_<id>}: what comes after it is older. */
record AuditPlace(Instant before, UUID id) {
    /** Four digits of a year: what lies beyond does not fit into a column. */
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4}-[0-9T:.-]{1,40}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    static String of(AuditEntry entry) {
        return entry.occurredAt() + "_" + entry.id();
    }

    static AuditPlace parse(String text) {
        Matcher place = WRITTEN.matcher(text);
        if (!place.matches()) {
            throw notAPlace();
        }
        try {
            return new AuditPlace(Instant.parse(place.group(1)), UUID.fromString(place.group(2)));
        } catch (DateTimeException e) {
            throw notAPlace();
        }
    }

    private static InvalidFields notAPlace() {
        return new InvalidFields("next", Message.of("platform.field.invalid"));
    }
}
