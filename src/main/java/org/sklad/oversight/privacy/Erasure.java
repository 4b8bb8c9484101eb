package org.sklad.oversight.privacy;

import java.time.Instant;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.people.attributes.BeneficiaryId;

/**
 * That somebody was erased.
 *
 * @param beneficiary the key of the anonymous row that stays
 * @param centre the last one they stayed in
 * @param operator by username; empty where nobody asked for it
 */
public record Erasure(
        UUID id,
        BeneficiaryId beneficiary,
        ErasedThing what,
        ErasureCause cause,
        CentreCode centre,
        String operator,
        Instant erasedAt) {
    /** The same of another registration of the person. */
    Erasure of(UUID other, BeneficiaryId registration) {
        return new Erasure(other, registration, what, cause, centre, operator, erasedAt);
    }
}
