package org.sklad.stock;

import org.sklad.catalogue.Sku;
import org.sklad.centres.Location;

/** Where a document asked for more than stands there. */
record Shortage(Sku sku, Location location, long asked, long there) {
    static Shortage of(Lot lot, Place place, long asked, long there) {
        return new Shortage(lot.sku(), place.location(), asked, there);
    }
}
