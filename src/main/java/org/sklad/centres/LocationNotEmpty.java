package org.sklad.centres;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A location cannot be closed while something stands in it. */
public final class LocationNotEmpty extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param why says how much of what stands there, and what to do with it */
    public LocationNotEmpty(Message why) {
        super(Kind.RULE, "location-not-empty", why);
    }
}
