package org.sklad.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Somebody is looking through the bag already. */
public final class BagOpenAlready extends Refusal {
    private static final long serialVersionUID = 1L;

    BagOpenAlready(String bag) {
        super(Kind.CONFLICT, "wrong-state", Message.of("transfers.bag.open-already", bag));
    }
}
