package org.sklad.goods.counts;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/**
 * What was counted of a lot in a place, beside what stood in the books when it was.
 *
 * @param number the maker's lot number; empty where there is none
 * @param quantity counted, smallest units
 * @param expected in the books at that moment
 * @param unitValue of one smallest unit in the minor unit of {@code currency}; absent where it is not known
 * @param recount why it is to be counted again; absent where the number stands
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

    /** Below zero for what is missing. */
    public long difference() {
        return quantity - expected;
    }

    /** What the difference is worth; empty where a unit's value is not known. */
    public Optional<Worth> worth() {
        return unitValue.flatMap(minor -> currency.map(code -> new Worth(minor * difference(), code)));
    }
}
