package org.sklad.days;

import java.util.Optional;
import java.util.UUID;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;
import org.sklad.stock.BoxCode;
import org.sklad.stock.Expiry;
import org.sklad.stock.LotCode;

/** What was left of a lot in one place when a day ended; quantities in smallest units. */
public record Left(
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
