package org.sklad.access.offline;

import java.util.List;

/**
 * Result of booking a record that was made offline.
 *
 * @param first true if this request booked it
 * @param flags conflicts that no manager has decided
 * @param thing number or id of what was made; empty if nothing could be made of it but the record
 */
public record OfflineOutcome(boolean first, List<ConflictMark> flags, String thing) {
    public OfflineOutcome {
        flags = List.copyOf(flags);
    }

    /** Returns the answer to the device, in one word. */
    public Word word() {
        if (!first) {
            return Word.ALREADY_BOOKED;
        }
        return flags.isEmpty() ? Word.BOOKED : Word.BOOKED_AND_FLAGGED;
    }

    /** The answers to a record that can be read. */
    public enum Word {
        BOOKED,
        ALREADY_BOOKED,
        BOOKED_AND_FLAGGED
    }
}
