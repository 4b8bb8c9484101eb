package org.sklad.goods.receiving;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;

/**
 * A line of the discrepancy list. Damaged and refused goods count as arrived, so they are not short. Refused goods do not enter
 * stock.
 *
 * @param number the maker's lot number; empty for the item as a whole
 * @param quantity smallest units
 * @param reason reason of damage or refusal; empty for other kinds
 */
public record Discrepancy(Kind kind, Sku sku, String number, Expiry expiresOn, long quantity, String reason) {
    /** Kind of difference between announced and received goods, or of bad condition. */
    public enum Kind {
        SHORT,
        OVER,
        NOT_ANNOUNCED,
        DAMAGED,
        REFUSED
    }

    /** Finds a shortage, a surplus or an unannounced item; empty if the quantities match. */
    static Optional<Discrepancy> of(Arrival arrival) {
        long more = arrival.came() - arrival.announced();
        if (more == 0) {
            return Optional.empty();
        }
        Kind kind = arrival.announced() == 0 ? Kind.NOT_ANNOUNCED : more > 0 ? Kind.OVER : Kind.SHORT;
        return Optional.of(new Discrepancy(kind, arrival.sku(), "", Expiry.NEVER, Math.abs(more), ""));
    }
}
