package org.sklad.aid.days;

import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.LotCode;

/**
 * What was counted of a lot in one place at the end of a day.
 *
 * @param location within the centre; absent for that of the day
 * @param quantity smallest units
 * @param standing what the books said when it was counted; absent where whoever counted did not see them
 */
public record CountedLot(
        LotCode lot, BoxCode box, Optional<LocationCode> location, long quantity, Optional<Long> standing) {
    boolean isOf(DayLot lotThere, LocationCode usual) {
        return lotThere.isAt(lot, location.orElse(usual), box);
    }
}
