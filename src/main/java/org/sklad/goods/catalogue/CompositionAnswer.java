package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a kit's composition, as the API shows it.
 *
 * @param kit the SKU of the kit
 */
public record CompositionAnswer(
        UUID id, String kit, int version, List<CompositionPartAnswer> lines, String operator, Instant writtenAt) {
    public CompositionAnswer {
        lines = List.copyOf(lines);
    }

    /** The quantity of an item in one kit, in smallest units. */
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
