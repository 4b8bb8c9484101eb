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
 * A received line of a consignment.
 *
 * @param number the maker's lot number; empty if there is none
 * @param unitsEach smallest units per scan
 * @param times number of scans
 * @param reason why damaged or short-dated goods were accepted; empty if no reason was given
 * @param sorting id of the sorting that found the goods; empty for goods received directly
 * @param reversed true if the line was reversed
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

    /** Result of the inspection on arrival. */
    Inspection inspection() {
        return Inspection.of(condition, reason);
    }
}
