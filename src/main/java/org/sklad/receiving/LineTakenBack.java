package org.sklad.receiving;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The line was taken back by somebody before. */
public final class LineTakenBack extends Refusal {
    private static final long serialVersionUID = 1L;

    LineTakenBack(long line) {
        super(Kind.CONFLICT, "wrong-state", Message.of("receiving.line-taken-back", line));
    }
}
