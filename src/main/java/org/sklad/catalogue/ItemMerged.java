package org.sklad.catalogue;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The item was merged into another: what is to be said of its goods is said of that one. */
public final class ItemMerged extends Refusal {
    private static final long serialVersionUID = 1L;

    ItemMerged(Sku item, Item into) {
        super(
                Kind.CONFLICT,
                "wrong-state",
                Message.of(
                        "catalogue.merged",
                        item.value(),
                        into.title(),
                        into.sku().value()));
    }
}
