package org.sklad.goods.counts;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/** A count in a list of the API. */
public record CountSummary(
        UUID id,
        CountState state,
        String centre,
        ScopeAnswer scope,
        boolean blind,
        String operator,
        Instant openedAt,
        Optional<String> closedBy,
        Optional<Instant> closedAt) {
    static CountSummary of(Count count) {
        return new CountSummary(
                count.id(),
                count.state(),
                count.centre().value(),
                ScopeAnswer.of(count),
                count.blind(),
                count.operator().value(),
                count.openedAt(),
                count.closedBy().map(Username::value),
                count.closedAt());
    }
}
