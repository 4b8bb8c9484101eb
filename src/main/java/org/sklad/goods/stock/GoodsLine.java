package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * Goods of a document, named in exactly one way: an item, of which the earliest expiry goes first, a lot, or a scan.
 *
 * @param quantity smallest units; absent if {@code times} or the code gives it
 * @param times the number of scans of the code
 */
public record GoodsLine(
        Optional<Sku> item,
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times) {

    /** A larger quantity is a typing error. */
    public static final long MOST = 10_000_000;

    /** A line that names nothing. */
    public static final GoodsLine NONE =
            new GoodsLine(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns a line with a quantity of an item. */
    public static GoodsLine of(Sku item, long quantity) {
        return new GoodsLine(
                Optional.of(item), Optional.empty(), Optional.empty(), Optional.of(quantity), Optional.empty());
    }

    /** Returns a line with a quantity of a lot. */
    public static GoodsLine of(LotCode lot, long quantity) {
        return new GoodsLine(
                Optional.empty(), Optional.of(lot), Optional.empty(), Optional.of(quantity), Optional.empty());
    }

    /** Returns a line with one scan. */
    public static GoodsLine of(RawCode code) {
        return new GoodsLine(Optional.empty(), Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty());
    }

    /** Returns true if the line names neither an item nor a lot nor a scan. */
    public boolean isOfNothing() {
        return item.isEmpty() && lot.isEmpty() && code.isEmpty();
    }
}
