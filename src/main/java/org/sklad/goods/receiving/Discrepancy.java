package org.sklad.goods.receiving;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.Expiry;

/**
 * A line of the discrepancy list. What is damaged came and is not short; what is refused came too, and did not enter.
 *
 * @param number the maker's lot number; empty for an item as a whole
 * @param quantity smallest units
 * @param reason of damage or refusal; empty for the rest
 */
public record Discrepancy(
        DiscrepancyKind kind, Sku sku, String number, Expiry expiresOn, long quantity, String reason) {

    /** What of an item is short, too much or was not announced; empty where as much came as was announced. */
    static Optional<Discrepancy> of(Arrival arrival) {
        long more = arrival.came() - arrival.announced();
        if (more == 0) {
            return Optional.empty();
        }
        DiscrepancyKind kind = arrival.announced() == 0
                ? DiscrepancyKind.NOT_ANNOUNCED
                : more > 0 ? DiscrepancyKind.OVER : DiscrepancyKind.SHORT;
        return Optional.of(new Discrepancy(kind, arrival.sku(), "", Expiry.NEVER, Math.abs(more), ""));
    }
}
