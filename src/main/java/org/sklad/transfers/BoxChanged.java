package org.sklad.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;
import org.sklad.stock.BoxCode;

/** A box goes as it was put on the list: what a draft says that leaves is what leaves. */
public final class BoxChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    BoxChanged(BoxCode box) {
        super(Kind.RULE, "box-changed", Message.of("transfers.box-changed", box.grouped()));
    }
}
