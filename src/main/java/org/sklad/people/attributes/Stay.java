package org.sklad.people.attributes;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;

/**
 * A time that a person is in a centre.
 *
 * @param document the id of the registration or arrival that began it
 * @param room the code of the last room; empty where none is known
 * @param untilAt {@link #OPEN} while it lasts
 * @param endedDocument the id of the arrival or departure that ended it; empty while it lasts
 */
public record Stay(
        UUID document,
        BeneficiaryId beneficiary,
        CentreCode centre,
        String room,
        Instant fromAt,
        String openedBy,
        Instant untilAt,
        String endedDocument,
        String endedBy) {
    /** The end of what has not ended; the migration names the same in an index. */
    public static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    public static Stay begun(
            UUID document, BeneficiaryId beneficiary, CentreCode centre, String room, Instant at, String by) {
        return new Stay(document, beneficiary, centre, room, at, by, OPEN, "", "");
    }

    public boolean lasts() {
        return untilAt.equals(OPEN);
    }
}
