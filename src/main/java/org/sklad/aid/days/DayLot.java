package org.sklad.aid.days;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Category;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.classification.StyleCode;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;

/** The balance of a lot of the day's goods at one place at the day's location or below it. */
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
    /** True if it may be handed out on the day. */
    boolean isUsable(LocalDate on) {
        return status == LotStatus.AVAILABLE && kind != LocationKind.QUARANTINE && !expiresOn.isPastOn(on);
    }

    DayLot of(long part) {
        return new DayLot(
                sku, style, category, size, lot, number, expiresOn, status, locationId, location, kind, box, part);
    }

    /** Returns the key of its row in the form that closes a day, which stays when other rows come or go. */
    public String row() {
        return lot + "-" + box + "-" + locationId;
    }

    CountedLot.Where where() {
        return new CountedLot.Where(lot, box, location);
    }
}
