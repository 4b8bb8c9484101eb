package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;
import org.sklad.platform.db.InTime;
import org.sklad.platform.db.PlaceInTime;

/**
 * The record of an erasure.
 *
 * @param beneficiary key of the anonymous row that stays
 * @param centre the person's last centre
 * @param operator username; empty for an automatic erasure without confirmation
 */
public record Erasure(
        UUID id,
        BeneficiaryId beneficiary,
        ErasedThing what,
        ErasureCause cause,
        CentreCode centre,
        String operator,
        Instant erasedAt)
        implements InTime {
    @Override
    public PlaceInTime place() {
        return new PlaceInTime(erasedAt, id);
    }

    /** Returns the record for another registration of the person. */
    Erasure of(UUID other, BeneficiaryId registration) {
        return new Erasure(other, registration, what, cause, centre, operator, erasedAt);
    }
}
