package org.sklad.goods.transfers;

import java.util.Optional;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * A discrepancy to explain. The quantity is in smallest units.
 *
 * @param box box that held the goods on the way; absent for any place
 * @param location code of the location where the goods are, and an emptied box: in the receiving centre for extra goods, else in the
 *     sending centre; absent for the location of the transfer
 */
public record ToExplain(
        LotCode lot, Optional<BoxCode> box, long quantity, Explanation reason, Optional<String> location) {
    public ToExplain(LotCode lot, long quantity, Explanation reason) {
        this(lot, Optional.empty(), quantity, reason, Optional.empty());
    }
}
