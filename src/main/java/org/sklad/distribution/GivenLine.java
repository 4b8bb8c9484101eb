package org.sklad.distribution;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;
import org.sklad.stock.BoxCode;
import org.sklad.stock.LotCode;

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
