package org.sklad.catalogue;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** An item with this sku is there and says something else. */
public final class ItemExists extends Refusal {
    private static final long serialVersionUID = 1L;

    ItemExists(Item present) {
        super(Kind.CONFLICT, "already-exists", message(present), List.of(new FieldError("sku", message(present))));
    }

    private static Message message(Item present) {
        return Message.of("catalogue.exists", present.sku().value(), present.title());
    }
}
