package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.classification.Sku;

/**
 * What a kit is made of, as somebody wrote it down once; it never changes.
 *
 * @param version counts the compositions of the kit; the latest is in use
 * @param lines each item once
 */
public record Composition(
        UUID id, Sku kit, int version, Username operator, Instant writtenAt, List<CompositionLine> lines) {
    public Composition {
        lines = List.copyOf(lines);
    }
}
