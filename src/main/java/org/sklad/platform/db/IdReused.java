package org.sklad.platform.db;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A refusal because the id was used before with other content. Nothing changes; the caller needs a new id. */
public final class IdReused extends Refusal {
    private static final long serialVersionUID = 1L;

    public IdReused() {
        super(Kind.CONFLICT, "id-reused", Message.of("platform.id-reused"));
    }
}
