package org.sklad.stock;

import org.sklad.access.CentreCode;
import org.sklad.catalogue.Sku;
import org.sklad.centres.LocationId;

/** A balance as kept. */
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
