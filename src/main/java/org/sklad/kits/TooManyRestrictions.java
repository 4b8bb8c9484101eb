package org.sklad.kits;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The parts are for so many that a kit could not say for whom it is. */
public final class TooManyRestrictions extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyRestrictions() {
        super(Kind.RULE, "too-many-restrictions", Message.of("kits.restrictions"));
    }
}
