package org.sklad.phone.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.sklad.access.offline.OfflineOutcome;
import org.sklad.platform.i18n.FieldError;

/**
 * The result for a record that a phone delivered, or that came in its file.
 *
 * @param hash hash of the record as the server read it
 * @param fingerprint keyed hash, by which a stored record is recognised without its content
 * @param outcome absent if it was not booked
 * @param errors why it cannot be read
 * @param kept true if it is among the unreadable records that a manager settles
 */
public record Delivered(
        JsonNode sent,
        String hash,
        String fingerprint,
        Optional<OfflineOutcome> outcome,
        List<FieldError> errors,
        boolean kept) {
    public Delivered {
        errors = List.copyOf(errors);
    }

    /** Returns true if the server neither booked nor keeps it. */
    public boolean isUnreadable() {
        return outcome.isEmpty() && !kept;
    }

    /** Returns the id as the phone sent it; empty if it has none. */
    public String id() {
        return sent.path("id").asText("");
    }
}
