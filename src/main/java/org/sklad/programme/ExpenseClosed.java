package org.sklad.programme;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** It was decided of the medical expense before, or it was withdrawn. */
public final class ExpenseClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    ExpenseClosed() {
        super(Kind.CONFLICT, "wrong-state", Message.of("programme.closed"));
    }
}
