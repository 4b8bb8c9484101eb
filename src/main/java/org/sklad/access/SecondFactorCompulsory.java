package org.sklad.access;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A role of the operator demands a second factor, so it cannot be turned off. */
public final class SecondFactorCompulsory extends Refusal {
    private static final long serialVersionUID = 1L;

    SecondFactorCompulsory() {
        super(Kind.RULE, "second-factor-compulsory", Message.of("access.second-factor.compulsory"));
    }
}
