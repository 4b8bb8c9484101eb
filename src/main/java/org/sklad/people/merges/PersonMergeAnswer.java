package org.sklad.people.merges;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * A merge in the API.
 *
 * @param caseCode case code of the merged registration
 * @param into case code of the remaining registration
 * @param reversedBy operator who reversed the merge; absent while the merge is in force
 */
public record PersonMergeAnswer(
        UUID id,
        String caseCode,
        String into,
        boolean stands,
        String operator,
        Instant mergedAt,
        Optional<String> reversedBy,
        Optional<Instant> reversedAt) {
    static PersonMergeAnswer of(PersonMerge merge) {
        return new PersonMergeAnswer(
                merge.id(),
                merge.caseCode().value(),
                merge.into().value(),
                merge.stands(),
                merge.operator().value(),
                merge.mergedAt(),
                merge.reversedBy().map(Username::value),
                merge.reversedAt());
    }
}
