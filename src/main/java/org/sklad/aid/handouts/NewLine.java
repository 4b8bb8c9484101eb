package org.sklad.aid.handouts;

import java.util.Optional;
import org.sklad.aid.dosage.Dosing;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.stock.GoodsLine;

/**
 * Goods to give.
 *
 * @param goods what is given and how much of it; a scan can be the label of a box
 * @param box box from which the goods are taken. If {@code goods} names nothing, everything in the box is given, or the quantity if it
 *     contains only one item
 * @param prescription number of the prescription; empty without one
 * @param dose dose as typed; empty without one
 * @param dosing the dose in parts, which can be shown in other languages
 * @param bought purchase of goods that come in with the handout; then only an item can be named
 */
public record NewLine(
        GoodsLine goods,
        Optional<BoxCode> box,
        String prescription,
        String dose,
        Optional<Dosing> dosing,
        Optional<Bought> bought) {
    /** Creates a line for goods in stock, taken from wherever they are due first. */
    public static NewLine of(GoodsLine goods) {
        return of(goods, Optional.empty(), "", "");
    }

    /** Creates a line for goods in stock, taken from the box if one is named. */
    public static NewLine of(GoodsLine goods, Optional<BoxCode> box, String prescription, String dose) {
        return new NewLine(goods, box, prescription, dose, Optional.empty(), Optional.empty());
    }

    /** Returns true if only a box is named. */
    boolean isOfBox() {
        return box.isPresent() && goods.isOfNothing();
    }
}
