package org.sklad.receiving;

import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;
import org.sklad.centres.LocationId;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/**
 * A line of a consignment that was received.
 *
 * @param number the maker's lot number; empty where there is none
 * @param unitsEach for how many smallest units one scan stood
 * @param times how many scans
 * @param reversed true once it was taken back
 */
public record ConsignmentLine(
        int line,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        LocationId location,
        LocationCode locationCode,
        BoxCode box,
        long unitsEach,
        long times,
        boolean reversed) {

    /** Smallest units. */
    public long quantity() {
        return unitsEach * times;
    }
}
