package org.sklad.receiving;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The consignment is complete: nothing is added to it any more. */
public final class ConsignmentComplete extends Refusal {
    private static final long serialVersionUID = 1L;

    ConsignmentComplete(String reference) {
        super(Kind.CONFLICT, "wrong-state", Message.of("receiving.complete-already", reference));
    }
}
