package org.sklad.aid.handouts;

import java.util.List;

/**
 * Result of booking a handout that was recorded offline.
 *
 * @param first true if this request booked it
 * @param flags conflicts that no manager has decided
 */
public record OfflineOutcome(boolean first, List<ConflictMark> flags) {
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

    /** The answers to a handout that can be read. */
    public enum Word {
        BOOKED,
        ALREADY_BOOKED,
        BOOKED_AND_FLAGGED
    }
}
