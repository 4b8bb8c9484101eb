package org.sklad.aid.days;

import java.util.Optional;
import java.util.UUID;
import org.sklad.centres.places.LocationCode;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;

/** The rest of a lot at one place when a day was closed; quantities in smallest units. */
public record LeftoverLot(
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        LocationCode location,
        BoxCode box,
        long standing,
        long counted,
        Optional<UUID> adjustment) {
    public long difference() {
        return counted - standing;
    }
}
