package org.sklad.goods.receiving;

import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.intake.Condition;
import org.sklad.goods.intake.Inspection;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

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
