package org.sklad.goods.moves;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.ledger.Movement;
import org.sklad.goods.stock.LotAnswer;

/** A move in the API. Quantities are smallest units. */
public record MoveAnswer(
        UUID id,
        String state,
        String centre,
        String from,
        String to,
        List<MovedLineAnswer> lines,
        String operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        Optional<String> reversalReason) {
    public MoveAnswer {
        lines = List.copyOf(lines);
    }

    /** The part of a line from one lot. A line met from several lots appears several times. */
    public record MovedLineAnswer(
            int line,
            String item,
            LotAnswer lot,
            long quantity,
            String location,
            Optional<String> box,
            String to,
            Optional<String> toBox,
            boolean reversed) {
        static MovedLineAnswer of(Movement moved) {
            return new MovedLineAnswer(
                    moved.line(),
                    moved.sku().value(),
                    new LotAnswer(
                            moved.lot().toString(),
                            Optional.of(moved.number()).filter(each -> !each.isEmpty()),
                            moved.expiresOn().date()),
                    moved.quantity(),
                    moved.fromLocation().value(),
                    moved.fromBox().digits(),
                    moved.toLocation().value(),
                    moved.toBox().digits(),
                    moved.reversedBy().isPresent());
        }
    }

    static MoveAnswer of(MoveView view) {
        Move move = view.move();
        return new MoveAnswer(
                move.id(),
                MoveSummary.state(move),
                move.centre().value(),
                move.from().value(),
                move.to().value(),
                view.lines().stream().map(MovedLineAnswer::of).toList(),
                move.operator().value(),
                move.recordedAt(),
                move.reversal(),
                Optional.of(move.reversalReason()).filter(each -> !each.isEmpty()));
    }
}
