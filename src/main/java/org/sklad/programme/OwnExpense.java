package org.sklad.programme;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Nobody decides of what they recorded themselves. */
public final class OwnExpense extends Refusal {
    private static final long serialVersionUID = 1L;

    OwnExpense() {
        super(Kind.FORBIDDEN, "forbidden", Message.of("programme.own-expense"));
    }
}
