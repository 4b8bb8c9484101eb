package org.sklad.goods.ledger;

import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;

/** The quantity of an item that is available at another location. */
public record StockElsewhere(CentreCode centre, LocationCode location, long quantity) {
    /** Returns the location as people know it: {@code BAN/STORE}. */
    public String address() {
        return centre + "/" + location;
    }
}
