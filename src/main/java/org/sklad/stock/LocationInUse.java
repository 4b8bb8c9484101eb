package org.sklad.stock;

import org.sklad.centres.Location;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A location was to be closed in which goods stand. */
public final class LocationInUse extends Refusal {
    private static final long serialVersionUID = 1L;

    LocationInUse(Location location, long units) {
        super(
                Kind.CONFLICT,
                "wrong-state",
                Message.of("stock.location-in-use", location.address().toString(), units));
    }
}
