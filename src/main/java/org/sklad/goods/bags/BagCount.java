package org.sklad.goods.bags;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * What was found in a bag, named by the lot or by whatever a scanner sent.
 *
 * @param quantity smallest units; absent where {@code times} or the code says how many
 * @param times how many scans of the code
 * @param box in which it lies
 * @param add true for a part more, false for all there is
 */
public record BagCount(
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times,
        BoxCode box,
        boolean add) {

    /** All there is of a lot. */
    public static BagCount of(LotCode lot, long quantity) {
        return new BagCount(
                Optional.of(lot), Optional.empty(), Optional.of(quantity), Optional.empty(), BoxCode.LOOSE, false);
    }

    public BagCount adding() {
        return new BagCount(lot, code, quantity, times, box, true);
    }

    public BagCount in(BoxCode other) {
        return new BagCount(lot, code, quantity, times, other, add);
    }
}
