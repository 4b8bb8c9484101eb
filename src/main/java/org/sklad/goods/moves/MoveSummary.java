package org.sklad.goods.moves;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A move in a list of the API. */
public record MoveSummary(
        UUID id,
        String state,
        String centre,
        String from,
        String to,
        int lines,
        String operator,
        Instant recordedAt,
        Optional<String> reversalReason) {
    static MoveSummary of(Move move) {
        return new MoveSummary(
                move.id(),
                state(move),
                move.centre().value(),
                move.from().value(),
                move.to().value(),
                move.lastLine(),
                move.operator().value(),
                move.recordedAt(),
                Optional.of(move.reversalReason()).filter(each -> !each.isEmpty()));
    }

    static String state(Move move) {
        return move.isOpen() ? "POSTED" : "REVERSED";
    }
}
