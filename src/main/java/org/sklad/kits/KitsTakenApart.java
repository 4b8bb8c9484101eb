package org.sklad.kits;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Some of the kits were taken apart since: their parts are in stock again, and cannot come back a second time. */
public final class KitsTakenApart extends Refusal {
    private static final long serialVersionUID = 1L;

    KitsTakenApart() {
        super(Kind.CONFLICT, "wrong-state", Message.of("kits.taken-apart-since"));
    }
}
