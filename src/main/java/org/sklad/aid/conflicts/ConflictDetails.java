package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sklad.access.roles.Username;
import org.sklad.aid.handouts.HandoutDetails;
import org.sklad.aid.handouts.Handouts;

/**
 * One conflict with all that it is made of.
 *
 * @param handouts all handouts that break it together, the first first, as far as the reader sees them
 * @param elsewhere what was given in other centres that belongs to it: only of which category, and when
 * @param code what was scanned and names nobody; for managers, until one has decided
 */
public record ConflictDetails(
        Conflict conflict,
        ConflictState state,
        List<HandoutDetails> handouts,
        List<Handouts.Elsewhere> elsewhere,
        Optional<String> code,
        Optional<Resolution> resolution) {
    public ConflictDetails {
        handouts = List.copyOf(handouts);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * That it stands as it happened.
     *
     * @param reason empty once the person is erased
     */
    public record Resolution(String reason, Username operator, Instant resolvedAt) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
