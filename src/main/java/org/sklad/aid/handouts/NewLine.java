package org.sklad.aid.handouts;

import java.util.Optional;
import org.sklad.aid.dosage.Dosing;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * Goods to give, named in exactly one way: by item (the lot due first is taken), by lot, by scanned code, or by box, also scanned.
 *
 * @param box box from which the goods are taken; alone, it means everything in it, or the quantity if it contains only one item
 * @param quantity smallest units; absent for the quantity of one scan
 * @param times number of scans; absent for one
 * @param dose dose as typed
 * @param dosing the dose in parts, which can be shown in other languages
 * @param bought purchase of goods that come in with the handout; then only an item can be named
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
    /** Creates a line for goods in stock. */
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

    /** Creates a line for goods in stock, taken from wherever they are due first. */
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

    /** Creates a line for one scan, before the quantity is known. */
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

    /** Returns true if only a box is named. */
    boolean isOfBox() {
        return box.isPresent() && item.isEmpty() && lot.isEmpty() && code.isEmpty();
    }
}
