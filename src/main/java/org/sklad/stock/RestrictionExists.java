package org.sklad.stock;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The code belongs to another restriction already. */
public final class RestrictionExists extends Refusal {
    private static final long serialVersionUID = 1L;

    RestrictionExists(RestrictionCode code) {
        this(Message.of("stock.restriction.exists", code.value()));
    }

    private RestrictionExists(Message message) {
        super(Kind.CONFLICT, "already-exists", message, List.of(new FieldError("code", message)));
    }
}
