package org.sklad.goods.ledger;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;

/**
 * Requested goods: an item, whose stock is taken in the order of proposals, or the lot or box that was scanned.
 *
 * @param line the line of the document
 * @param quantity smallest units, above zero
 */
public record Wanted(int line, Sku sku, Optional<LotCode> lot, Optional<BoxCode> box, long quantity) {
    public static Wanted of(int line, Sku sku, long quantity) {
        return new Wanted(line, sku, Optional.empty(), Optional.empty(), quantity);
    }

    public static Wanted of(int line, Lot lot, long quantity) {
        return new Wanted(line, lot.sku(), Optional.of(lot.code()), Optional.empty(), quantity);
    }
}
