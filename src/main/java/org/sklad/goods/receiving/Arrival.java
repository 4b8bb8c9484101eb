package org.sklad.goods.receiving;

import org.sklad.goods.classification.Sku;

/**
 * What became of an item of a consignment, in smallest units.
 *
 * @param received what came in, what is damaged with it
 * @param damaged what of it is damaged
 * @param refused what came and was not taken in
 */
public record Arrival(Sku sku, long announced, long received, long damaged, long refused) {
    /** What came at all. */
    long came() {
        return received + refused;
    }

    /** What was announced and did not come yet. */
    public long open() {
        return Math.max(0, announced - came());
    }
}
