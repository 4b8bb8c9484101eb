package org.sklad.repairs.orders;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * Spare parts to be used, named in exactly one way: an item, of which what is due first is taken, a lot, or whatever a scanner sent.
 *
 * @param quantity smallest units; absent where {@code times} or the code says how many
 * @param times how many scans of the code
 */
public record PartLine(
        Optional<Sku> item,
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times) {
    /** More of a part in one repair is a slip of the keyboard. */
    public static final long MOST = 100_000;

    public static PartLine of(Sku item, long quantity) {
        return new PartLine(
                Optional.of(item), Optional.empty(), Optional.empty(), Optional.of(quantity), Optional.empty());
    }

    public static PartLine of(LotCode lot, long quantity) {
        return new PartLine(
                Optional.empty(), Optional.of(lot), Optional.empty(), Optional.of(quantity), Optional.empty());
    }
}
