package org.sklad.goods.kits;

import org.sklad.goods.classification.Sku;

/**
 * A part of a kit, with its usable stock at a place.
 *
 * @param quantity units in one kit, in smallest units
 * @param usable units that are not expired, held, recalled or in quarantine
 */
public record PartStock(Sku kit, int version, Sku item, long quantity, long usable) {
    /** Returns the number of kits that the stock is enough for. */
    public long kits() {
        return usable / quantity;
    }

    /** Returns the units that are missing for a number of kits; 0 if there are enough. */
    public long missing(long kits) {
        return Math.max(0, kits * quantity - usable);
    }
}
