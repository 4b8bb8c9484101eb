package org.sklad.privacy;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** More people are due than the operator confirmed; nothing was erased. */
public final class MoreAreDue extends Refusal {
    private static final long serialVersionUID = 1L;

    MoreAreDue(long due) {
        super(Kind.CONFLICT, "wrong-state", Message.of("privacy.due.more", due));
    }
}
