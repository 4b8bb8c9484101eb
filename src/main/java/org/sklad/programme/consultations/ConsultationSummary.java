package org.sklad.programme.consultations;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.people.attributes.CaseCode;

/**
 * A consultation in a list of the API: that it took place.
 *
 * @param beneficiary absent for an anonymous person
 */
public record ConsultationSummary(
        UUID id, String centre, Instant occurredAt, Optional<String> beneficiary, ConsultationKind kind) {
    static ConsultationSummary of(Consultation each) {
        return new ConsultationSummary(
                each.id(),
                each.centre().value(),
                each.occurredAt(),
                each.caseCode().map(CaseCode::value),
                each.kind());
    }
}
