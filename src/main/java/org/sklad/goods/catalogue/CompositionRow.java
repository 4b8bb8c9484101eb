package org.sklad.goods.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sklad.access.roles.Username;
import org.sklad.goods.classification.Sku;

/** A stored composition, without its lines. */
public record CompositionRow(UUID id, Sku kit, int version, Username operator, Instant writtenAt) {
    Composition with(List<CompositionLine> lines) {
        return new Composition(id, kit, version, operator, writtenAt, lines);
    }
}
