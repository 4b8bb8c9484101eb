package org.sklad.goods.bags;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/** A reconciliation in a list of the API. */
public record ReconciliationSummary(
        UUID id,
        ReconciliationState state,
        String centre,
        String bag,
        String to,
        String operator,
        Instant openedAt,
        Optional<String> completedBy,
        Optional<Instant> completedAt) {
    static ReconciliationSummary of(Reconciliation reconciliation) {
        return new ReconciliationSummary(
                reconciliation.id(),
                reconciliation.state(),
                reconciliation.centre().value(),
                reconciliation.bag().value(),
                reconciliation.returnsTo().value(),
                reconciliation.operator().value(),
                reconciliation.openedAt(),
                reconciliation.completedBy().map(Username::value),
                reconciliation.completedAt());
    }
}
