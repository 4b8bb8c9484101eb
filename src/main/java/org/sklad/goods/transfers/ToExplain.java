package org.sklad.goods.transfers;

import java.util.Optional;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * A discrepancy to be explained; the quantity is in smallest units.
 *
 * @param box in which they were on the way; absent for wherever they were
 */
public record ToExplain(LotCode lot, Optional<BoxCode> box, long quantity, Explanation reason) {
    public ToExplain(LotCode lot, long quantity, Explanation reason) {
        this(lot, Optional.empty(), quantity, reason);
    }
}
