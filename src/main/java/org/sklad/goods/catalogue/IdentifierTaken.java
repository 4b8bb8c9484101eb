package org.sklad.goods.catalogue;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal of a code that already identifies another item, or the same item with another quantity. */
public final class IdentifierTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param field the form field of the code */
    IdentifierTaken(String field, Identifier identifier, Identified present) {
        super(
                Kind.CONFLICT,
                "identifier-taken",
                message(identifier, present),
                List.of(new FieldError(field, message(identifier, present))));
    }

    public static Message message(Identifier identifier, Identified present) {
        Item item = present.item();
        return Message.of(
                "catalogue.identifier.taken",
                identifier.value(),
                item.title(),
                item.sku().value(),
                present.quantity());
    }
}
