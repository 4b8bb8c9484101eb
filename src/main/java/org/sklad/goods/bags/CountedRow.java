package org.sklad.goods.bags;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** What was counted of a lot in a bag, as kept; see the table. */
public record CountedRow(int line, LotCode lot, BoxCode box, Sku sku, long counted, long added, int scan) {
    CountedRow plus(long units, int next) {
        return new CountedRow(line, lot, box, sku, Math.addExact(counted, units), units, next);
    }

    /** Fewer; of what the latest scan added, no less than nothing is left. */
    CountedRow minus(long units, int next) {
        return new CountedRow(line, lot, box, sku, counted - units, Math.max(0, added - units), next);
    }

    /** Another number in the place of what the latest scan added. */
    CountedRow corrected(long units) {
        return new CountedRow(line, lot, box, sku, Math.addExact(counted - added, units), units, scan);
    }

    CountedRow restated(long units, int next) {
        return new CountedRow(line, lot, box, sku, units, units, next);
    }
}
