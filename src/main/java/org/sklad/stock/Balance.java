package org.sklad.stock;

import java.time.LocalDate;
import org.sklad.access.CentreCode;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationCode;
import org.sklad.centres.LocationId;
import org.sklad.centres.LocationKind;

/** What stands of a lot in one place, as lists show it. */
public record Balance(
        CentreCode centre,
        LocationId locationId,
        LocationCode location,
        LocationKind kind,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        LotStatus status,
        BoxCode box,
        long quantity) {
    /** How many of them may be given on the day: all, or none where the lot or the place forbids it. */
    public long available(LocalDate today) {
        boolean usable = kind != LocationKind.QUARANTINE
                && kind.isReal()
                && LotNotUsable.Cause.of(status, expiresOn, today).isEmpty();
        return usable ? quantity : 0;
    }
}
