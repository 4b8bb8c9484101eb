package org.sklad.goods.transfers;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * Goods that a draft wants sent.
 *
 * @param lot absent where any will do: then what expires first goes
 * @param box out of which they are taken; {@link BoxCode#LOOSE} where it does not matter
 * @param unitsEach for how many smallest units one scan stood
 * @param times how many scans
 * @param whole true where the box goes itself, with this and all else that is in it
 */
public record DraftLine(
        int line, Sku sku, Optional<LotCode> lot, BoxCode box, long unitsEach, long times, boolean whole) {
    public long quantity() {
        return Math.multiplyExact(unitsEach, times);
    }

    DraftLine again(int number, long count) {
        return new DraftLine(number, sku, lot, box, unitsEach, count, whole);
    }

    Wanted wanted() {
        return new Wanted(line, sku, lot, Optional.of(box).filter(each -> !each.isLoose()), quantity());
    }
}
