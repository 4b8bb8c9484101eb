package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Sku;

/** A line of a composition as kept. */
public record PartRow(int version, Sku item, long quantity) {
    CompositionLine line() {
        return new CompositionLine(item, quantity);
    }
}
