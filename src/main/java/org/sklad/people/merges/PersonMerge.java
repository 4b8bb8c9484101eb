package org.sklad.people.merges;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.CaseCode;

/**
 * A merge of two registrations of one person. Records of the merged registration belong to the remaining one, past and future.
 *
 * @param caseCode case code of the merged registration
 * @param centre last centre of the merged registration
 * @param into case code of the remaining registration
 * @param operator operator who merged
 * @param reversedBy operator who reversed the merge; absent while the merge is in force
 */
public record PersonMerge(
        UUID id,
        CaseCode caseCode,
        CentreCode centre,
        CaseCode into,
        Username operator,
        Instant mergedAt,
        Optional<UUID> reversal,
        Optional<Username> reversedBy,
        Optional<Instant> reversedAt) {
    /** Returns false once the merge is reversed. */
    public boolean stands() {
        return reversal.isEmpty();
    }
}
