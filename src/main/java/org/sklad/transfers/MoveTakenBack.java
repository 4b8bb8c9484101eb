package org.sklad.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** All of the move was taken back: nothing is added to it any more, and it is taken back once. */
public final class MoveTakenBack extends Refusal {
    private static final long serialVersionUID = 1L;

    MoveTakenBack() {
        super(Kind.CONFLICT, "wrong-state", Message.of("transfers.taken-back-already"));
    }
}
