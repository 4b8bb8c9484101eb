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
 * Goods to move, identified in exactly one way: an item, whose goods that expire first are moved, a lot, or the raw code from a
 * scanner; or a box with all its contents.
 *
 * @param quantity smallest units; absent if {@code times} or the code gives the quantity
 * @param times number of scans of the code
 * @param box box to take the goods from; absent for loose goods
 * @param toBox box to put the goods into; absent for loose goods
 * @param to destination within the centre; absent for the move's destination
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

    /** Maximum quantity. A larger number is a typing error. */
    public static final long MOST = GoodsLine.MOST;

    /** Creates a line for loose units of an item. */
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

    /** Creates a line for loose units of a lot. */
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

    /** Creates a line for one scan. */
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

    /** Creates a line for a box with all its contents. */
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

    /** True if the line names only a box to take goods from. Then the box itself moves. */
    public boolean isOfBox() {
        return box.isPresent() && item.isEmpty() && lot.isEmpty() && code.isEmpty();
    }

    /** The box that moves with all its contents: named alone, or by its code. */
    public Optional<BoxCode> whole(GoodsReading reading) {
        return isOfBox() ? box : reading.box(goods()).map(GoodsMeaning.OfBox::box);
    }

    public GoodsLine goods() {
        return new GoodsLine(item, lot, code, quantity, times);
    }
}
