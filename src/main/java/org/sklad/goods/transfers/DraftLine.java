package org.sklad.goods.transfers;

import java.util.Optional;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.Wanted;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * Goods that a draft requests.
 *
 * @param lot absent if any lot will do; then the lot that expires first is sent
 * @param box box to take the goods from; {@link BoxCode#LOOSE} if it does not matter
 * @param unitsEach smallest units per scan
 * @param times number of scans
 * @param whole true if the box itself is sent, with these goods and its other contents
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
