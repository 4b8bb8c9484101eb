package org.sklad.goods.stock;

import org.sklad.goods.classification.Sku;

/**
 * The stock of an item in a centre.
 *
 * @param place the position in the list, by names
 * @param usable the quantity that may be handed out today
 * @param soon the part of it that expires soon
 * @param expired the quantity past its expiry date
 */
public record ItemStock(Sku sku, String place, long quantity, long usable, long soon, long expired) {
    /** Returns the quantity that is not expired but may not be handed out: held, recalled or in quarantine. */
    public long blocked() {
        return Math.max(0, quantity - usable - expired);
    }
}
