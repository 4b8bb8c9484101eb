package org.sklad.stock;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The code or the name belongs to another donor or funding source already. */
public final class SourceExists extends Refusal {
    private static final long serialVersionUID = 1L;

    SourceExists(String field, Source present) {
        this(field, Message.of("stock.source.exists", present.code().value(), present.name()));
    }

    private SourceExists(String field, Message message) {
        super(Kind.CONFLICT, "already-exists", message, List.of(new FieldError(field, message)));
    }
}
