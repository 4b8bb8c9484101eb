package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * The counted quantity of a lot in a place, and the balance at that moment.
 *
 * @param number maker's lot number; blank if it has none
 * @param quantity counted units, in smallest units
 * @param expected balance at the moment of the scan
 * @param unitValue value of one smallest unit in the minor unit of {@code currency}; absent if unknown
 * @param recount reason to count it again; absent if the number is final
 */
public record CountLine(
        int line,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        LocationCode location,
        BoxCode box,
        long quantity,
        long expected,
        Optional<Long> unitValue,
        Optional<String> currency,
        Optional<Recount> recount) {

    /** Returns the counted quantity less the balance; negative if goods are missing. */
    public long difference() {
        return quantity - expected;
    }

    /** Returns the value of the difference; empty if the unit value is unknown. */
    public Optional<DifferenceValue> worth() {
        return unitValue.flatMap(minor -> currency.map(code -> new DifferenceValue(minor * difference(), code)));
    }
}
