package org.sklad.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** What was seen of a count in a bag is not what it is now. */
public final class BagCountedMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    BagCountedMeanwhile() {
        super(Kind.CONFLICT, "wrong-state", Message.of("transfers.bag.counted-meanwhile"));
    }
}
