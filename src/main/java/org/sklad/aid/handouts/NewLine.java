package org.sklad.aid.handouts;

import java.util.Optional;
import org.sklad.aid.dosing.Dosing;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * Goods to be given, named in exactly one way: an item, of which what is due first is taken, a lot, or whatever a scanner sent; or
 * a box, be it by its code.
 *
 * @param box out of which they are taken; named alone it means all that is in it, or so many where that is of one item
 * @param quantity smallest units; absent for what one scan stands for
 * @param times how many such scans; absent for one
 * @param dose as typed
 * @param dosing the same in parts, which can be said in other languages
 * @param bought how, where the goods come in with the handout; then only an item can be named
 */
public record NewLine(
        Optional<Sku> item,
        Optional<LotCode> lot,
        Optional<String> code,
        Optional<BoxCode> box,
        Optional<Long> quantity,
        Optional<Long> times,
        String prescription,
        String dose,
        Optional<Dosing> dosing,
        Optional<Bought> bought) {
    /** Of what stands there. */
    public NewLine(
            Optional<Sku> item,
            Optional<LotCode> lot,
            Optional<String> code,
            Optional<BoxCode> box,
            Optional<Long> quantity,
            Optional<Long> times,
            String prescription,
            String dose) {
        this(item, lot, code, box, quantity, times, prescription, dose, Optional.empty(), Optional.empty());
    }

    /** From wherever it is due first. */
    public NewLine(
            Optional<Sku> item,
            Optional<LotCode> lot,
            Optional<String> code,
            Optional<Long> quantity,
            Optional<Long> times,
            String prescription,
            String dose) {
        this(item, lot, code, Optional.empty(), quantity, times, prescription, dose);
    }

    /** One scan, before it is said how many. */
    public static NewLine of(String code, Optional<BoxCode> box) {
        return new NewLine(
                Optional.empty(),
                Optional.empty(),
                Optional.of(code),
                box,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** True where nothing is named but a box. */
    boolean isOfBox() {
        return box.isPresent() && item.isEmpty() && lot.isEmpty() && code.isEmpty();
    }
}
