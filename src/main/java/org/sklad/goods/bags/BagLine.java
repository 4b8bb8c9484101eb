package org.sklad.goods.bags;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.Reason;

/**
 * One lot in a bag, loose or in a box; quantities in smallest units.
 *
 * @param line its number where it was counted or completed, else 0
 * @param loaded what was carried into the bag, less what was carried out again
 * @param handedOut what was handed out from it, less what was taken back
 * @param otherwise what else came, less what else went
 * @param since the last movement before what the line tells of; 0 for all that there was
 * @param moved how many movements there were since
 * @param expected what should be left by the books
 * @param counted what was found; absent where nobody counted
 * @param reason why it differs; absent where it does not, and while nobody said
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

    /** What is there beyond what should be, below zero for what is missing; what nobody counted is not there. */
    public long difference() {
        return counted.orElse(0L) - expected;
    }

    /** True where there is something to tell. */
    boolean isOfVisit() {
        return expected > 0 || moved > 0 || counted.isPresent();
    }

    /** True where both are of the same goods in the same place. */
    boolean isAt(LotCode otherLot, BoxCode otherBox) {
        return lot.equals(otherLot) && box.equals(otherBox);
    }
}
