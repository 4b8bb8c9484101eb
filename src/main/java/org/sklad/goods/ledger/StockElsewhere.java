package org.sklad.goods.ledger;

import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationAddress;
import org.sklad.centres.places.LocationCode;

/** The quantity of an item that is available at another location. */
public record StockElsewhere(CentreCode centre, LocationCode location, long quantity) {
    /** Returns the location with its centre. */
    public LocationAddress address() {
        return new LocationAddress(centre, location);
    }
}
