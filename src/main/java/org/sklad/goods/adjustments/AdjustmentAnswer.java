package org.sklad.goods.adjustments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.LotAnswer;

/** An adjustment as the API shows it. */
public record AdjustmentAnswer(
        UUID id,
        String state,
        String centre,
        String location,
        Reason reason,
        Optional<String> note,
        List<AdjustedLineAnswer> lines,
        String operator,
        Instant recordedAt,
        Optional<UUID> reversal,
        Optional<String> reversalReason) {
    public AdjustmentAnswer {
        lines = List.copyOf(lines);
    }

    /** The corrected lot. The quantity is negative for a decrease. */
    public record AdjustedLineAnswer(
            String item, LotAnswer lot, long quantity, String location, Optional<String> box) {}

    static AdjustmentAnswer of(Adjustment made) {
        AdjustedLineAnswer line = new AdjustedLineAnswer(
                made.sku().value(),
                LotAnswer.of(made.lot(), made.number(), made.expiresOn()),
                made.quantity(),
                made.location().value(),
                made.box().digits());
        return new AdjustmentAnswer(
                made.id(),
                made.reversal().isPresent() ? "REVERSED" : "POSTED",
                made.centre().value(),
                made.location().value(),
                made.reason(),
                Optional.of(made.note()).filter(each -> !each.isEmpty()),
                List.of(line),
                made.operator().value(),
                made.recordedAt(),
                made.reversal(),
                Optional.of(made.reversalNote()).filter(each -> !each.isEmpty()));
    }
}
