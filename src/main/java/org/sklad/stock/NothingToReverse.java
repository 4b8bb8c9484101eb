package org.sklad.stock;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The document was taken back already, or posted nothing. */
public final class NothingToReverse extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingToReverse() {
        super(Kind.CONFLICT, "wrong-state", Message.of("stock.nothing-to-reverse"));
    }
}
