package org.sklad.days;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.catalogue.Category;
import org.sklad.catalogue.Sku;
import org.sklad.catalogue.StyleCode;
import org.sklad.centres.LocationCode;
import org.sklad.centres.LocationId;
import org.sklad.centres.LocationKind;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;
import org.sklad.stock.LotStatus;

/** What stands of goods of the day in one place at its location or beneath it. */
public record DayLot(
        Sku sku,
        Optional<StyleCode> style,
        Category category,
        String size,
        LotCode lot,
        String number,
        Expiry expiresOn,
        LotStatus status,
        LocationId locationId,
        LocationCode location,
        LocationKind kind,
        BoxCode box,
        long quantity) {
    /** True where it may be handed out on the day. */
    boolean isUsable(LocalDate on) {
        return status == LotStatus.AVAILABLE && kind != LocationKind.QUARANTINE && !expiresOn.isPastOn(on);
    }

    boolean isAt(LotCode other, LocationCode place, BoxCode in) {
        return lot.equals(other) && location.equals(place) && box.equals(in);
    }
}
