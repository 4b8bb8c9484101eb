package org.sklad.people.merges;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * A merging as a program reads it.
 *
 * @param caseCode of what was registered twice
 * @param into what it was merged into
 * @param reversedBy who told the two apart again; absent while the merging stands
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
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
