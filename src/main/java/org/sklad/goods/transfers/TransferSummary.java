package org.sklad.goods.transfers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.sklad.access.roles.Username;

/** A transfer in a list of the API. */
public record TransferSummary(
        UUID id,
        TransferState state,
        String number,
        String from,
        String to,
        String operator,
        Instant draftedAt,
        Optional<String> dispatchedBy,
        Optional<Instant> dispatchedAt,
        Optional<Instant> receivedAt) {
    static TransferSummary of(Transfer transfer) {
        return new TransferSummary(
                transfer.id(),
                transfer.state(),
                transfer.number().value(),
                transfer.from().toString(),
                transfer.to().toString(),
                transfer.operator().value(),
                transfer.draftedAt(),
                transfer.dispatchedBy().map(Username::value),
                transfer.dispatchedAt(),
                transfer.receivedAt());
    }
}
