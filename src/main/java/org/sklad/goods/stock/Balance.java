package org.sklad.goods.stock;

import java.time.LocalDate;
import java.util.Optional;
import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;
import org.sklad.centres.places.LocationId;
import org.sklad.centres.places.LocationKind;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.ledger.LotNotUsable;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.LotCode;
import org.sklad.goods.lots.LotStatus;
import org.sklad.goods.lots.Money;
import org.sklad.goods.lots.Origin;
import org.sklad.goods.lots.SourceCode;

/**
 * The stock of a lot in one place, as lists show it.
 *
 * @param restriction the people that its donor gave it for, as in {@link Origin}
 */
public record Balance(
        CentreCode centre,
        LocationId locationId,
        LocationCode location,
        LocationKind kind,
        Sku sku,
        LotCode lot,
        String number,
        Expiry expiresOn,
        SourceCode donor,
        SourceCode fundingSource,
        String restriction,
        Optional<Long> unitValue,
        Optional<String> currency,
        LotStatus status,
        BoxCode box,
        long quantity) {
    /** Returns the value of one smallest unit; absent if unknown. */
    public Optional<Money> value() {
        return unitValue.flatMap(minor -> currency.map(code -> new Money(minor, code)));
    }

    /** Returns the quantity that may be handed out on the day: all of it, or 0 if the lot or the place forbids it. */
    public long available(LocalDate today) {
        boolean usable = kind != LocationKind.QUARANTINE
                && kind.isReal()
                && LotNotUsable.Cause.of(status, expiresOn, today).isEmpty();
        return usable ? quantity : 0;
    }
}
