package org.sklad.centres;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A location that every centre has can be neither moved nor closed; a virtual one cannot be changed at all. */
public final class LocationFixed extends Refusal {
    private static final long serialVersionUID = 1L;

    LocationFixed(Location location) {
        super(
                Kind.RULE,
                "location-fixed",
                Message.of(
                        location.kind().isReal() ? "centres.location.first-stays" : "centres.location.virtual-stays",
                        location.code().value()));
    }
}
