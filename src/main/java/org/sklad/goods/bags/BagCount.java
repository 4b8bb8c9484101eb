package org.sklad.goods.bags;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * Goods found in a bag, identified by the lot or by the raw code from a scanner.
 *
 * @param quantity smallest units; absent if {@code times} or the code gives the quantity
 * @param times number of scans of the code
 * @param box box that contains the goods
 * @param add true to add to the count, false to replace it
 */
public record BagCount(
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times,
        BoxCode box,
        boolean add) {

    /** Creates the total count of a lot. */
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
