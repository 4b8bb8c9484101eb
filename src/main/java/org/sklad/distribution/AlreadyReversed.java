package org.sklad.distribution;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A handout is taken back once. */
public final class AlreadyReversed extends Refusal {
    private static final long serialVersionUID = 1L;

    AlreadyReversed() {
        super(Kind.CONFLICT, "wrong-state", Message.of("distribution.already-reversed"));
    }
}
