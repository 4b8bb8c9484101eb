package org.sklad.aid.approvals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/**
 * An approval in the API; quantities in smallest units.
 *
 * @param id id of the handout to be recorded
 * @param second who decided; absent until then
 */
public record ApprovalAnswer(
        UUID id,
        ApprovalState state,
        String centre,
        String beneficiary,
        ApprovalReason reason,
        List<ApprovalLineAnswer> lines,
        String operator,
        Instant askedAt,
        Optional<String> second,
        Optional<Instant> decidedAt) {
    public ApprovalAnswer {
        lines = List.copyOf(lines);
    }

    /** A quantity of an item. */
    public record ApprovalLineAnswer(String item, long quantity) {}

    static ApprovalAnswer of(Approval approval) {
        return new ApprovalAnswer(
                approval.id(),
                approval.state(),
                approval.centre().value(),
                approval.caseCode().value(),
                approval.reason(),
                approval.goods().stream()
                        .map(each -> new ApprovalLineAnswer(each.item().sku().value(), each.quantity()))
                        .toList(),
                approval.username().value(),
                approval.askedAt(),
                approval.secondUsername().map(Username::value),
                approval.decidedAt());
    }
}
