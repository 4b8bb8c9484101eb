package org.sklad.people.merges;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.CentreCode;
import org.sklad.access.roles.Username;
import org.sklad.people.attributes.CaseCode;

/**
 * That two registrations are of one person: what was written down under the first is the second's, from then on and looking back.
 *
 * @param caseCode of what was registered twice
 * @param centre where that one was last
 * @param into the case code of what stays
 * @param operator who said so
 * @param reversedBy who said later that they are two; absent while the merging stands
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
    /** False once it was taken back. */
    public boolean stands() {
        return reversal.isEmpty();
    }
}
