package org.sklad.programme.visits;

import java.time.LocalDate;
import java.util.UUID;

/** A field visit in a list of the API. */
public record VisitSummary(
        UUID id, String number, VisitState state, String centre, LocalDate on, String purpose, String operator) {
    static VisitSummary of(FieldVisit visit) {
        return new VisitSummary(
                visit.id(),
                visit.number().value(),
                visit.state(),
                visit.centre().value(),
                visit.on(),
                visit.purpose(),
                visit.operator().value());
    }
}
