package org.sklad.goods.bags;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;

/**
 * A lot in a bag, loose or in a box. Quantities are smallest units.
 *
 * @param line line number once counted or completed, else 0
 * @param loaded quantity moved into the bag, less quantity moved out again
 * @param handedOut quantity handed out from the bag, less returns
 * @param otherwise all other quantities in, less all other quantities out
 * @param since id of the last movement before those of the line; 0 if the line covers all movements
 * @param moved number of movements since then
 * @param expected quantity that should be left by the ledger
 * @param counted quantity found; absent if not counted
 * @param reason reason of the difference; absent without a difference or before a reason is given
 */
public record BagLine(
        int line,
        LotCode lot,
        BoxCode box,
        Sku sku,
        String number,
        Expiry expiresOn,
        long loaded,
        long handedOut,
        long otherwise,
        long expected,
        long since,
        long moved,
        Optional<Long> counted,
        Optional<Reason> reason) {

    /** Counted less expected quantity; negative if goods are missing. Goods that were not counted are missing. */
    public long difference() {
        return counted.orElse(0L) - expected;
    }

    /** Returns the key of its row in a form, which stays when other rows come or go. */
    public String row() {
        return lot + "-" + box;
    }

    /** True if the line has goods, movements or a count. */
    boolean isOfVisit() {
        return expected > 0 || moved > 0 || counted.isPresent();
    }

    /** True if the line is this lot in this box. */
    boolean isAt(LotCode otherLot, BoxCode otherBox) {
        return lot.equals(otherLot) && box.equals(otherBox);
    }
}
