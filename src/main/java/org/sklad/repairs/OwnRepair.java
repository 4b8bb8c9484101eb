package org.sklad.repairs;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Nobody verifies what they completed themselves. */
public final class OwnRepair extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnRepair() {
        super(Kind.FORBIDDEN, "forbidden", Message.of("repairs.own-repair"));
    }
}
