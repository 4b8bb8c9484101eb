package org.sklad.beneficiaries;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The act does not fit how things are with the person now; nothing was changed. */
public final class WrongState extends Refusal {
    private static final long serialVersionUID = 1L;

    WrongState(Message message) {
        super(Kind.CONFLICT, "wrong-state", message);
    }
}
