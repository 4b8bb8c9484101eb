package org.sklad.goods.stock;

import org.sklad.goods.classification.Sku;

/**
 * What stands of an item in a centre.
 *
 * @param place in the list, by names
 * @param usable how many of them may be given today
 * @param soon how many of those not much longer
 * @param expired how many are past their date
 */
public record ItemStock(Sku sku, String place, long quantity, long usable, long soon, long expired) {
    /** Not expired, and still not to be given: held, recalled, in quarantine. */
    public long blocked() {
        return Math.max(0, quantity - usable - expired);
    }
}
