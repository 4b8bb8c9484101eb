package org.sklad.aid.handouts;

import java.util.List;

/**
 * What became of a handout that was recorded offline.
 *
 * @param first whether this request booked it
 * @param flags what it breaks, as far as no manager has decided of it
 */
public record OfflineOutcome(boolean first, List<ConflictMark> flags) {
    public OfflineOutcome {
        flags = List.copyOf(flags);
    }

    /** The answer to the device, in one word. */
    public Word word() {
        if (!first) {
            return Word.ALREADY_BOOKED;
        }
        return flags.isEmpty() ? Word.BOOKED : Word.BOOKED_AND_FLAGGED;
    }

    /** The answers to what can be read. */
    public enum Word {
        BOOKED,
        ALREADY_BOOKED,
        BOOKED_AND_FLAGGED
    }
}
