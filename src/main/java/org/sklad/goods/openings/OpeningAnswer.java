package org.sklad.goods.openings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sklad.goods.stock.LotAnswer;

/** An opening in the API. Quantities are smallest units. */
public record OpeningAnswer(UUID id, String centre, List<OpenedLineAnswer> lines, String operator, Instant recordedAt) {
    public OpeningAnswer {
        lines = List.copyOf(lines);
    }

    /** Goods at a location. */
    public record OpenedLineAnswer(
            int line, String item, LotAnswer lot, Optional<String> donor, long quantity, String location) {
        static OpenedLineAnswer of(OpeningLine line) {
            return new OpenedLineAnswer(
                    line.line(),
                    line.sku().value(),
                    new LotAnswer(
                            line.lot().toString(),
                            filled(line.number()),
                            line.expiresOn().date()),
                    filled(line.donor().value()),
                    line.quantity(),
                    line.location().value());
        }

        private static Optional<String> filled(String text) {
            return Optional.of(text).filter(each -> !each.isEmpty());
        }
    }

    static OpeningAnswer of(OpeningView view) {
        Opening opening = view.opening();
        return new OpeningAnswer(
                opening.id(),
                opening.centre().value(),
                view.lines().stream().map(OpenedLineAnswer::of).toList(),
                opening.operator().value(),
                opening.recordedAt());
    }
}
