package org.sklad.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The reconciliation is completed, and nothing of it changes any more. */
public final class BagCompleted extends Refusal {
    private static final long serialVersionUID = 1L;

    BagCompleted() {
        super(Kind.CONFLICT, "wrong-state", Message.of("transfers.bag.completed-already"));
    }
}
