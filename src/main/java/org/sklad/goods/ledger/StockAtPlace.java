package org.sklad.goods.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;

/** Units of a lot in one place, with everything that decides whether they may be handed out. */
public record StockAtPlace(
        Sku sku,
        LotCode lot,
        BoxCode box,
        LocationId location,
        LocationCode locationCode,
        LocationKind kind,
        Expiry expiresOn,
        LotStatus status,
        long quantity) {
    /** True if the units may be handed out on the day. */
    public boolean mayBeGiven(LocalDate today) {
        return obstacle(today).isEmpty();
    }

    /** Returns the reason why the units may not be handed out on the day; empty if they may. */
    Optional<LotNotUsable.Cause> obstacle(LocalDate today) {
        return LotNotUsable.Cause.of(status, expiresOn, today)
                .or(() -> kind == LocationKind.QUARANTINE
                        ? Optional.of(LotNotUsable.Cause.QUARANTINED)
                        : Optional.empty());
    }
}
