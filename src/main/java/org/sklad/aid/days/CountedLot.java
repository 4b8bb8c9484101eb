package org.sklad.aid.days;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * The count of a lot at one place at the end of a day.
 *
 * @param location location within the centre; absent for the location of the day
 * @param quantity smallest units
 * @param standing recorded balance at the time of the count; absent if the operator who counted did not see it
 */
public record CountedLot(
        LotCode lot, BoxCode box, Optional<LocationCode> location, long quantity, Optional<Long> standing) {
    /** A lot at one place, loose or in a box. */
    record Where(LotCode lot, BoxCode box, LocationCode location) {}

    Where where(LocationCode usual) {
        return new Where(lot, box, location.orElse(usual));
    }
}
