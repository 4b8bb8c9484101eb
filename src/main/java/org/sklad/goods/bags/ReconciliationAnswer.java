package org.sklad.goods.bags;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.sklad.goods.lots.Reason;
import org.sklad.goods.stock.LotAnswer;

/** A reconciliation in the API. Quantities are smallest units. */
public record ReconciliationAnswer(@JsonUnwrapped ReconciliationSummary summary, List<BagLineAnswer> lines) {
    public ReconciliationAnswer {
        lines = List.copyOf(lines);
    }

    /**
     * A lot in the bag.
     *
     * @param line line number; absent until the lot is counted
     * @param expected quantity that should be left: loaded less handed out, plus other changes
     * @param difference counted less expected quantity; negative if goods are missing
     */
    public record BagLineAnswer(
            Optional<Integer> line,
            String item,
            LotAnswer lot,
            Optional<String> box,
            long loaded,
            long handedOut,
            long otherwise,
            long expected,
            Optional<Long> counted,
            long difference,
            Optional<Reason> reason) {
        static BagLineAnswer of(BagLine line) {
            return new BagLineAnswer(
                    Optional.of(line.line()).filter(number -> number > 0),
                    line.sku().value(),
                    new LotAnswer(
                            line.lot().toString(),
                            Optional.of(line.number()).filter(each -> !each.isEmpty()),
                            line.expiresOn().date()),
                    line.box().digits(),
                    line.loaded(),
                    line.handedOut(),
                    line.otherwise(),
                    line.expected(),
                    line.counted(),
                    line.difference(),
                    line.reason());
        }
    }

    static ReconciliationAnswer of(ReconciliationView view) {
        return new ReconciliationAnswer(
                ReconciliationSummary.of(view.reconciliation()),
                view.lines().stream().map(BagLineAnswer::of).toList());
    }
}
