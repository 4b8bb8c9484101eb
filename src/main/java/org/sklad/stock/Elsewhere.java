package org.sklad.stock;

import org.sklad.access.CentreCode;
import org.sklad.centres.LocationCode;

/** How much of an item can be had at another location. */
public record Elsewhere(CentreCode centre, LocationCode location, long quantity) {
    /** As people know it: {@code BAN/STORE}. */
    public String address() {
        return centre + "/" + location;
    }
}
