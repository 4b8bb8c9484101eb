package org.sklad.needs;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The need is not open any more: it was met, or withdrawn before. */
public final class NeedClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    NeedClosed() {
        super(Kind.CONFLICT, "wrong-state", Message.of("needs.not-open"));
    }
}
