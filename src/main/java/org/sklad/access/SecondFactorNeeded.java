package org.sklad.access;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A role of the operator demands a second factor; nothing else is possible before it is set up. */
public final class SecondFactorNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    SecondFactorNeeded() {
        super(Kind.FORBIDDEN, "second-factor-needed", Message.of("access.second-factor-needed"));
    }
}
