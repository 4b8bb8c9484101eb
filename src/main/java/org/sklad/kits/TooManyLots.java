package org.sklad.kits;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Kits of more different lots than anybody can keep apart on one table would come of it. */
public final class TooManyLots extends Refusal {
    private static final long serialVersionUID = 1L;

    TooManyLots(int lots, int most) {
        super(Kind.RULE, "too-many-lots", Message.of("kits.too-many-lots", lots, most));
    }
}
