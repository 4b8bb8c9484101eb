package org.sklad.goods.ledger;

import java.time.LocalDate;
import org.sklad.goods.classification.Sku;

/**
 * The quantity of an item that is reserved for needs in a centre.
 *
 * @param quantity smallest units
 * @param until the earliest last day of these reservations
 */
public record ReservedNow(Sku sku, long quantity, LocalDate until) {
    /** Returns both together. */
    ReservedNow and(ReservedNow other) {
        return new ReservedNow(sku, quantity + other.quantity(), until.isBefore(other.until()) ? until : other.until());
    }
}
