package org.sklad.catalogue;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** There is no merging of the item that could be taken back. */
public final class NotMerged extends Refusal {
    private static final long serialVersionUID = 1L;

    NotMerged(Item item) {
        super(
                Kind.CONFLICT,
                "wrong-state",
                Message.of("catalogue.merge.none", item.title(), item.sku().value()));
    }
}
