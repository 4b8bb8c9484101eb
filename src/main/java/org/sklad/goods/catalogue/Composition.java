package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.classification.Sku;

/**
 * The composition of a kit, as recorded once. It never changes.
 *
 * @param version the number of the composition for this kit; the latest is in use
 * @param lines each item once
 */
public record Composition(
        UUID id, Sku kit, int version, Username operator, Instant writtenAt, List<CompositionLine> lines) {
    public Composition {
        lines = List.copyOf(lines);
    }
}
