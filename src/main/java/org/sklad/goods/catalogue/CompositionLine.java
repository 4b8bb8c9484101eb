package org.sklad.goods.catalogue;

import org.sklad.goods.classification.Sku;

/** So many smallest units of an item stand in one kit. */
public record CompositionLine(Sku item, long quantity) {
    /** More of one thing in a kit is a slip of the keyboard. */
    static final long MOST = 1_000;

    public CompositionLine {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("no quantity in a kit: " + quantity);
        }
    }
}
