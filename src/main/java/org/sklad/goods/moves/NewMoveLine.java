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
 * Goods to move, or a box with all its contents.
 *
 * @param goods they name nothing if the box itself moves
 * @param box box to take the goods from; absent for loose goods
 * @param toBox box to put the goods into; absent for loose goods
 * @param to destination within the centre; absent for the move's destination
 */
public record NewMoveLine(GoodsLine goods, Optional<BoxCode> box, Optional<BoxCode> toBox, Optional<String> to) {

    /** Maximum quantity. A larger number is a typing error. */
    public static final long MOST = GoodsLine.MOST;

    /** Creates a line for loose units of an item. */
    public static NewMoveLine of(Sku item, long quantity) {
        return loose(GoodsLine.of(item, quantity));
    }

    /** Creates a line for loose units of a lot. */
    public static NewMoveLine of(LotCode lot, long quantity) {
        return loose(GoodsLine.of(lot, quantity));
    }

    /** Creates a line for one scan. */
    public static NewMoveLine of(RawCode code) {
        return loose(GoodsLine.of(code));
    }

    /** Creates a line for a box with all its contents. */
    public static NewMoveLine of(BoxCode box) {
        return loose(GoodsLine.NONE).in(box);
    }

    private static NewMoveLine loose(GoodsLine goods) {
        return new NewMoveLine(goods, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NewMoveLine to(String location) {
        return new NewMoveLine(goods, box, toBox, Optional.of(location));
    }

    public NewMoveLine in(BoxCode from) {
        return new NewMoveLine(goods, Optional.of(from), toBox, to);
    }

    /** True if the line names only a box to take goods from. Then the box itself moves. */
    public boolean isOfBox() {
        return box.isPresent() && goods.isOfNothing();
    }

    /** The box that moves with all its contents: named alone, or by its code. */
    public Optional<BoxCode> whole(GoodsReading reading) {
        return isOfBox() ? box : reading.box(goods).map(GoodsMeaning.OfBox::box);
    }
}
