package org.sklad.administration;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.sklad.access.AuditEntry;
import org.sklad.platform.i18n.InvalidFields;
import org.sklad.platform.i18n.Message;

/** A place in the record of acts, written {@code <instant>_<id>}: what comes after it is older. */
record AuditPlace(Instant before, UUID id) {
    static String of(AuditEntry entry) {
        return entry.occurredAt() + "_" + entry.id();
    }

    static AuditPlace parse(String text) {
        int split = text.indexOf('_');
        try {
            return new AuditPlace(
                    Instant.parse(text.substring(0, Math.max(split, 0))), UUID.fromString(text.substring(split + 1)));
        } catch (DateTimeException | IllegalArgumentException notAPlace) {
            throw new InvalidFields("next", Message.of("platform.field.invalid"));
        }
    }
}
