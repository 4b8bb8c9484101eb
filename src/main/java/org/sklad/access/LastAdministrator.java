package org.sklad.access;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The act would leave nobody who can manage operators. */
public final class LastAdministrator extends Refusal {
    private static final long serialVersionUID = 1L;

    LastAdministrator() {
        super(Kind.RULE, "last-administrator", Message.of("access.last-administrator"));
    }
}
