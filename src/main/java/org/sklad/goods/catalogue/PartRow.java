package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Sku;

/** A stored line of a composition. */
public record PartRow(int version, Sku item, long quantity) {
    CompositionLine line() {
        return new CompositionLine(item, quantity);
    }
}
