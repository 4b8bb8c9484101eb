package org.sklad.goods.stock;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.LotCode;

/**
 * Goods of a document, to be named in exactly one way: an item, of which what expires first goes, a lot, or whatever a scanner
 * sent.
 *
 * @param quantity smallest units; absent where {@code times} or the code says how many
 * @param times how many scans of the code
 */
public record GoodsLine(
        Optional<Sku> item,
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times) {

    /** More of anything at once is a slip of the keyboard. */
    public static final long MOST = 10_000_000;

    /** So many units of an item. */
    public static GoodsLine of(Sku item, long quantity) {
        return new GoodsLine(
                Optional.of(item), Optional.empty(), Optional.empty(), Optional.of(quantity), Optional.empty());
    }

    /** So many units of a lot. */
    public static GoodsLine of(LotCode lot, long quantity) {
        return new GoodsLine(
                Optional.empty(), Optional.of(lot), Optional.empty(), Optional.of(quantity), Optional.empty());
    }

    /** One scan. */
    public static GoodsLine of(RawCode code) {
        return new GoodsLine(Optional.empty(), Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty());
    }
}
