package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Sku;

/** The quantity of an item in one kit, in smallest units. */
public record CompositionLine(Sku item, long quantity) {
    /** A larger quantity in a kit is a typing error. */
    static final long MOST = 1_000;

    public CompositionLine {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("no quantity in a kit: " + quantity);
        }
    }
}
