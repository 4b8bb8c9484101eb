package org.sklad.aid.returns;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * What of a line of a handout was taken from one place, and how much of it came back since; smallest units.
 *
 * @param line its number in the handout
 * @param location where it was taken from
 * @param box likewise
 */
public record GivenLine(
        int line, LotCode lot, LocationId location, BoxCode box, Sku sku, long quantity, long returned) {
    /** How many are still with who got them. */
    long left() {
        return quantity - returned;
    }
}
