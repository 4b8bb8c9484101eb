package org.sklad.counts;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** What is wanted cannot be done to a count that has come as far as this one. */
public final class WrongCountState extends Refusal {
    private static final long serialVersionUID = 1L;

    WrongCountState(CountState state) {
        super(Kind.CONFLICT, "wrong-state", Message.of("counts.wrong-state." + state));
    }
}
