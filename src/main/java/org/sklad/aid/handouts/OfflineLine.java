package org.sklad.aid.handouts;

import java.util.Optional;
import org.sklad.aid.dosage.Dosing;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * Goods that were given offline: a lot that the device knew, or an item if it knew no lot. Exactly one of them is present.
 *
 * @param quantity smallest units
 * @param dosing directions for a medicine, in parts
 */
public record OfflineLine(
        Optional<LotCode> lot,
        Optional<Sku> item,
        long quantity,
        String prescription,
        String dose,
        Optional<Dosing> dosing) {
    public static OfflineLine of(LotCode lot, long quantity) {
        return new OfflineLine(Optional.of(lot), Optional.empty(), quantity, "", "", Optional.empty());
    }

    public static OfflineLine of(Sku item, long quantity) {
        return new OfflineLine(Optional.empty(), Optional.of(item), quantity, "", "", Optional.empty());
    }

    /** Returns it as a line of a regular handout. */
    NewLine line() {
        return new NewLine(
                item,
                lot,
                Optional.empty(),
                Optional.empty(),
                Optional.of(quantity),
                Optional.empty(),
                prescription,
                dose,
                dosing,
                Optional.empty());
    }
}
