package org.sklad.aid.conflicts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.offline.ConflictKind;
import org.sklad.people.attributes.CaseCode;

/** A conflict of an offline handout, as listed. */
public record ConflictSummary(
        UUID id,
        ConflictKind kind,
        String centre,
        Optional<String> rule,
        Optional<String> lot,
        Optional<String> detail,
        UUID handout,
        Optional<String> beneficiary,
        Instant occurredAt,
        Instant recordedAt,
        String operator,
        String device,
        Instant deviceAt) {
    static ConflictSummary of(Conflict conflict) {
        return new ConflictSummary(
                conflict.id(),
                conflict.kind(),
                conflict.centre().value(),
                Optional.of(conflict.subject()).filter(any -> conflict.kind().isOfRule()),
                Optional.of(conflict.subject()).filter(any -> conflict.kind().isOfLot()),
                Optional.of(conflict.detail()).filter(text -> !text.isEmpty()),
                conflict.handout(),
                conflict.person().map(CaseCode::value),
                conflict.occurredAt(),
                conflict.recordedAt(),
                conflict.operator().value(),
                conflict.device(),
                conflict.deviceAt());
    }
}
