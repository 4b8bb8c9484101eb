package org.sklad.needs;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Nothing is kept for the need any more: it was given, released before, or its day has passed. */
public final class NothingKept extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingKept() {
        super(Kind.CONFLICT, "wrong-state", Message.of("needs.kept.nothing"));
    }
}
