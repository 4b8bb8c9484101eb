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
 * @param reason why it came in though it is damaged or short-dated; empty where nothing is to be said
 * @param sorting in which it was found; empty where it came as it is
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
        Condition condition,
        String reason,
        String sorting,
        boolean reversed) {

    /** Smallest units. */
    public long quantity() {
        return unitsEach * times;
    }

    /** What was found when it came. */
    Inspection inspection() {
        return Inspection.of(condition, reason);
    }
}
