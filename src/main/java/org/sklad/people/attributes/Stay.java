package org.sklad.people.attributes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * A period that a person spends in a centre.
 *
 * @param document id of the registration or arrival that began it
 * @param room code of the last room; empty if unknown
 * @param untilAt {@link #OPEN} while it lasts
 * @param endedDocument id of the arrival, departure or merge that ended it; empty while it lasts
 */
public record Stay(
        UUID document,
        BeneficiaryId beneficiary,
        CentreCode centre,
        String room,
        Instant fromAt,
        UUID openedBy,
        Instant untilAt,
        String endedDocument,
        Optional<UUID> endedBy) {
    /** The end of a stay that lasts; a migration has the same value in an index. */
    public static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    public static Stay begun(
            UUID document, BeneficiaryId beneficiary, CentreCode centre, String room, Instant at, UUID by) {
        return new Stay(document, beneficiary, centre, room, at, by, OPEN, "", Optional.empty());
    }

    public boolean lasts() {
        return untilAt.equals(OPEN);
    }
}
