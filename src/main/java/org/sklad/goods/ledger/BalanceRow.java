package org.sklad.goods.ledger;

import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationId;
import org.sklad.goods.classification.Sku;
import org.sklad.goods.lots.BoxCode;
import org.sklad.goods.lots.Expiry;
import org.sklad.goods.lots.Lot;
import org.sklad.goods.lots.LotCode;

/** A stored balance. */
public record BalanceRow(
        LotCode lot, BoxCode box, LocationId location, CentreCode centre, Sku sku, Expiry expiresOn, long quantity) {
    static BalanceRow of(Lot lot, Place place, long quantity) {
        return new BalanceRow(
                lot.code(),
                place.box(),
                place.location().id(),
                place.location().centre(),
                lot.sku(),
                lot.expiresOn(),
                quantity);
    }
}
