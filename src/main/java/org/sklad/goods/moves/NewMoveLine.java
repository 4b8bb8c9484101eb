package org.sklad.goods.moves;

import java.util.Optional;
import org.sklad.barcodes.RawCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.stock.GoodsLine;
import org.sklad.goods.stock.GoodsMeaning;
import org.sklad.goods.stock.GoodsReading;

/**
 * Goods to be carried, named in exactly one way: an item, of which what expires first goes, a lot, or whatever a scanner sent; or a
 * box with all that is in it.
 *
 * @param quantity smallest units; absent where {@code times} or the code says how many
 * @param times how many scans of the code
 * @param box out of which they are taken; absent for loose goods
 * @param toBox into which they are put; absent for loose goods
 * @param to where they go, within the centre; absent for where the move goes
 */
public record NewMoveLine(
        Optional<Sku> item,
        Optional<LotCode> lot,
        Optional<RawCode> code,
        Optional<Long> quantity,
        Optional<Long> times,
        Optional<BoxCode> box,
        Optional<BoxCode> toBox,
        Optional<String> to) {

    /** More of anything at once is a slip of the keyboard. */
    public static final long MOST = GoodsLine.MOST;

    /** So many loose units of an item. */
    public static NewMoveLine of(Sku item, long quantity) {
        return new NewMoveLine(
                Optional.of(item),
                Optional.empty(),
                Optional.empty(),
                Optional.of(quantity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** So many loose units of a lot. */
    public static NewMoveLine of(LotCode lot, long quantity) {
        return new NewMoveLine(
                Optional.empty(),
                Optional.of(lot),
                Optional.empty(),
                Optional.of(quantity),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** One scan. */
    public static NewMoveLine of(RawCode code) {
        return new NewMoveLine(
                Optional.empty(),
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public NewMoveLine to(String location) {
        return new NewMoveLine(item, lot, code, quantity, times, box, toBox, Optional.of(location));
    }

    public NewMoveLine in(BoxCode from) {
        return new NewMoveLine(item, lot, code, quantity, times, Optional.of(from), toBox, to);
    }

    /** All that is in a box, and the box itself. */
    public static NewMoveLine of(BoxCode box) {
        return new NewMoveLine(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(box),
                Optional.empty(),
                Optional.empty());
    }

    /** True where nothing is named but the box out of which goods would come: then it goes itself. */
    public boolean isOfBox() {
        return box.isPresent() && item.isEmpty() && lot.isEmpty() && code.isEmpty();
    }

    /** The box that goes itself, with all that is in it: named alone, or by its code. */
    public Optional<BoxCode> whole(GoodsReading reading) {
        return isOfBox() ? box : reading.box(goods()).map(GoodsMeaning.OfBox::box);
    }

    public GoodsLine goods() {
        return new GoodsLine(item, lot, code, quantity, times);
    }
}
