package org.sklad.stock;

import org.sklad.centres.Location;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Nothing is put any more where the location is closed. */
public final class LocationClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    LocationClosed(Location location) {
        super(
                Kind.RULE,
                "location-closed",
                Message.of("stock.location-closed", location.address().toString()));
    }
}
