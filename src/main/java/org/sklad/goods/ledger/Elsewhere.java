package org.sklad.goods.ledger;

import org.sklad.access.roles.CentreCode;
import org.sklad.centres.places.LocationCode;

/** How much of an item can be had at another location. */
public record Elsewhere(CentreCode centre, LocationCode location, long quantity) {
    /** As people know it: {@code BAN/STORE}. */
    public String address() {
        return centre + "/" + location;
    }
}
