package org.sklad.goods.receiving;

import org.sklad.goods.classification.Sku;

/**
 * Totals of an item of a consignment, in smallest units.
 *
 * @param received received goods, damaged ones included
 * @param damaged damaged part of the received goods
 * @param refused goods that arrived and were refused
 */
public record Arrival(Sku sku, long announced, long received, long damaged, long refused) {
    /** Everything that arrived, refused goods included. */
    long came() {
        return received + refused;
    }

    /** Announced goods that have not arrived yet. */
    public long open() {
        return Math.max(0, announced - came());
    }
}
