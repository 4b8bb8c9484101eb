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

/** So many units of a lot that stand in one place, with all that decides whether they may be given. */
public record Standing(
        Sku sku,
        LotCode lot,
        BoxCode box,
        LocationId location,
        LocationCode locationCode,
        LocationKind kind,
        Expiry expiresOn,
        LotStatus status,
        long quantity) {
    /** True where nothing forbids to give it on the day. */
    public boolean mayBeGiven(LocalDate today) {
        return obstacle(today).isEmpty();
    }

    /** What forbids to give it on the day; empty when it may be given. */
    Optional<LotNotUsable.Cause> obstacle(LocalDate today) {
        return LotNotUsable.Cause.of(status, expiresOn, today)
                .or(() -> kind == LocationKind.QUARANTINE
                        ? Optional.of(LotNotUsable.Cause.QUARANTINED)
                        : Optional.empty());
    }
}
