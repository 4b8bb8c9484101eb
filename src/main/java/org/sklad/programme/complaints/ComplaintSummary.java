package org.sklad.programme.complaints;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A complaint in a list of the API, without its texts. */
public record ComplaintSummary(
        UUID id,
        String centre,
        ComplaintKind kind,
        ComplaintChannel channel,
        ComplaintState state,
        Instant receivedAt,
        Instant acknowledgementDueAt,
        Optional<Instant> acknowledgedAt,
        Instant answerDueAt,
        Optional<Instant> answeredAt,
        boolean overdue) {
    static ComplaintSummary of(ListedComplaint each) {
        return new ComplaintSummary(
                each.complaint().id(),
                each.complaint().centre().value(),
                each.complaint().kind(),
                each.complaint().channel(),
                each.complaint().state(),
                each.complaint().receivedAt(),
                each.clocks().acknowledgement().dueAt(),
                each.clocks().acknowledgement().metAt(),
                each.clocks().answer().dueAt(),
                each.clocks().answer().metAt(),
                each.clocks().isOverdue());
    }
}
