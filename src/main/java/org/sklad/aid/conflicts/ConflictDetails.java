package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Username;
import org.sklad.aid.handouts.Entitlements.ReceivedElsewhere;
import org.sklad.aid.handouts.HandoutDetails;

/**
 * A conflict with all that belongs to it.
 *
 * @param stamp changes when another handout joins or leaves it
 * @param handouts all handouts that break it together and that the reader may see, oldest first
 * @param elsewhere goods given in other centres that belong to it: only category and date
 * @param need goods that somebody with an unknown code needs
 * @param code scanned code that matches no person; for managers, until one has decided; of a consultation only for managers who are field
 *     workers there
 */
public record ConflictDetails(
        Conflict conflict,
        ConflictState state,
        String stamp,
        List<HandoutDetails> handouts,
        List<ReceivedElsewhere> elsewhere,
        Optional<NeedOfNobody> need,
        Optional<String> code,
        Optional<Resolution> resolution) {
    public ConflictDetails {
        handouts = List.copyOf(handouts);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * A manager's decision that the handouts remain as they happened.
     *
     * @param reason empty after the person is erased
     */
    public record Resolution(String reason, Username operator, Instant resolvedAt) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
