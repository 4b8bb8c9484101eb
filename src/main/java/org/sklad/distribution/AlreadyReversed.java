package org.sklad.distribution;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A handout is taken back once, and so is a return. */
public final class AlreadyReversed extends Refusal {
    private static final long serialVersionUID = 1L;

    private AlreadyReversed(String key) {
        super(Kind.CONFLICT, "wrong-state", Message.of(key));
    }

    AlreadyReversed() {
        this("distribution.already-reversed");
    }

    static AlreadyReversed ofReturn() {
        return new AlreadyReversed("distribution.return.already-reversed");
    }
}
