package org.sklad.distribution;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A manager decided of the conflict before, or nothing is broken any more. */
public final class ConflictClosed extends Refusal {
    private static final long serialVersionUID = 1L;

    ConflictClosed() {
        super(Kind.CONFLICT, "wrong-state", Message.of("distribution.conflict.closed"));
    }
}
