package org.sklad.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The line of a draft was taken out of it before. */
public final class LineGone extends Refusal {
    private static final long serialVersionUID = 1L;

    LineGone() {
        super(Kind.CONFLICT, "wrong-state", Message.of("transfers.line-gone"));
    }
}
