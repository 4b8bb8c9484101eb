package org.sklad.access;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The installation has an operator; from then on only administrators make further ones. */
public final class AlreadySetUp extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadySetUp() {
        super(Kind.CONFLICT, "already-set-up", Message.of("access.already-set-up"));
    }
}
