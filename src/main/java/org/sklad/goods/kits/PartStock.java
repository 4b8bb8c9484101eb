package org.sklad.goods.kits;

import org.sklad.goods.classification.Sku;

/**
 * A part of a kit, and what of it may be used at a place.
 *
 * @param quantity in one kit, in smallest units
 * @param usable how many units stand there that are neither expired nor held, recalled or in quarantine
 */
public record PartStock(Sku kit, int version, Sku item, long quantity, long usable) {
    /** For how many kits it is enough. */
    public long kits() {
        return usable / quantity;
    }

    /** How many units are missing for so many kits; 0 where there are enough. */
    public long missing(long kits) {
        return Math.max(0, kits * quantity - usable);
    }
}
