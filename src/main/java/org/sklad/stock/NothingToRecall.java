package org.sklad.stock;

import org.sklad.catalogue.Sku;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Every lot of the item was recalled before, or there is none. */
public final class NothingToRecall extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingToRecall(Sku sku) {
        super(Kind.CONFLICT, "wrong-state", Message.of("stock.recall.nothing", sku.value()));
    }
}
