package org.sklad.aid.returns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.aid.handouts.HandoutAnswer;
import org.sklad.goods.stock.LotAnswer;

/** A return of goods of a handout in the API; quantities in smallest units. */
public record ReturnAnswer(
        UUID id,
        UUID handout,
        List<ReturnLineAnswer> lines,
        Optional<String> note,
        String operator,
        Instant recordedAt,
        Optional<HandoutAnswer.ReversalAnswer> reversal) {
    public ReturnAnswer {
        lines = List.copyOf(lines);
    }

    /** The part of a handout line that was put into one location. */
    public record ReturnLineAnswer(
            int line, int handoutLine, String item, LotAnswer lot, long quantity, String location) {
        private static ReturnLineAnswer of(ReturnDetails.Line line) {
            return new ReturnLineAnswer(
                    line.number(),
                    line.handoutLine(),
                    line.item().sku().value(),
                    LotAnswer.of(line.lot(), line.lotNumber(), line.expiresOn()),
                    line.quantity(),
                    line.location().toString());
        }
    }

    static ReturnAnswer of(ReturnDetails made) {
        return new ReturnAnswer(
                made.id(),
                made.handout(),
                made.lines().stream().map(ReturnLineAnswer::of).toList(),
                Optional.of(made.note()).filter(note -> !note.isEmpty()),
                made.operator().value(),
                made.recordedAt(),
                made.reversal().map(HandoutAnswer.ReversalAnswer::of));
    }
}
