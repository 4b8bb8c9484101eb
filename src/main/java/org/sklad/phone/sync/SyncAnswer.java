package org.sklad.phone.sync;

import java.util.List;
import java.util.Optional;
import org.sklad.access.devices.DeviceState;
import org.sklad.access.offline.ConflictKind;

/** The answer to a delivery: one for each entry, in the same order. */
public record SyncAnswer(List<DeliveredAnswer> entries, DeviceNow device) {
    public SyncAnswer {
        entries = List.copyOf(entries);
    }

    /** The phone as the server knows it: a blocked or wiped one may deliver, and gets nothing more. */
    public record DeviceNow(DeviceState state) {}

    /**
     * The answer to one entry.
     *
     * @param id id as sent; empty if the entry has none
     * @param hash hash of the entry as the server read it
     * @param flags kinds of conflict that wait for a manager
     * @param errors fields that cannot be read
     * @param thing number or id of what was made
     */
    public record DeliveredAnswer(
            String id,
            String hash,
            DeliveryOutcome outcome,
            List<ConflictKind> flags,
            List<DeliveryError> errors,
            Optional<String> thing) {
        public DeliveredAnswer {
            flags = List.copyOf(flags);
            errors = List.copyOf(errors);
        }
    }

    /** A field of an entry or of its content that cannot be read, in the language of the reader. */
    public record DeliveryError(String field, String message) {}
}
