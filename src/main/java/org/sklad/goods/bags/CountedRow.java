package org.sklad.goods.bags;

import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/** The count of a lot in a bag, as the table {@code reconciliation_lines} stores it. */
public record CountedRow(int line, LotCode lot, BoxCode box, Sku sku, long counted, long added, int scan) {
    CountedRow plus(long units, int next) {
        return new CountedRow(line, lot, box, sku, Math.addExact(counted, units), units, next);
    }

    /** Reduces the count. The part that the latest scan added does not go below zero. */
    CountedRow minus(long units, int next) {
        return new CountedRow(line, lot, box, sku, counted - units, Math.max(0, added - units), next);
    }

    /** Replaces the part that the latest scan added. */
    CountedRow corrected(long units) {
        return new CountedRow(line, lot, box, sku, Math.addExact(counted - added, units), units, scan);
    }

    CountedRow restated(long units, int next) {
        return new CountedRow(line, lot, box, sku, units, units, next);
    }
}
