package org.sklad.repairs.orders;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * Spare parts to be used, named in exactly one way: by an item, whose lots are taken in the order of expiry, by a lot, or by a scanned
 * code.
 *
 * @param quantity smallest units; absent if {@code times} or the code gives the quantity
 * @param times number of scans of the code
 */
public record PartLine(
        Optional<Sku> item,
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times) {
    /** A larger quantity of a part in one repair is a typing error. */
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
