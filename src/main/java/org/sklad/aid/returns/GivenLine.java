package org.sklad.aid.returns;

import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * The part of a handout line taken from one place, and how much of it was returned since; smallest units.
 *
 * @param line number of the line in the handout
 * @param location location from which it was taken
 * @param box box from which it was taken
 */
public record GivenLine(
        int line, LotCode lot, LocationId location, BoxCode box, Sku sku, long quantity, long returned) {
    /** Returns the quantity that the recipient still has. */
    long left() {
        return quantity - returned;
    }
}
