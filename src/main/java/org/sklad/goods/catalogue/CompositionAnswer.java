package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of what a kit is made of, as the API shows it.
 *
 * @param kit its sku
 */
public record CompositionAnswer(
        UUID id, String kit, int version, List<CompositionPartAnswer> lines, String operator, Instant writtenAt) {
    public CompositionAnswer {
        lines = List.copyOf(lines);
    }

    /** So many smallest units of an item in one kit. */
    public record CompositionPartAnswer(String item, long quantity) {}

    static CompositionAnswer of(CompositionView view) {
        Composition composition = view.composition();
        return new CompositionAnswer(
                composition.id(),
                composition.kit().value(),
                composition.version(),
                composition.lines().stream()
                        .map(line -> new CompositionPartAnswer(line.item().value(), line.quantity()))
                        .toList(),
                composition.operator().value(),
                composition.writtenAt());
    }
}
