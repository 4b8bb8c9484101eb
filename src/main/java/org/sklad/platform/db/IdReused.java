package org.sklad.platform.db;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The id was used before for something else. Nothing changes; a new id is needed. */
public final class IdReused extends Refusal {
    private static final long serialVersionUID = 1L;

    public IdReused() {
        super(Kind.CONFLICT, "id-reused", Message.of("platform.id-reused"));
    }
}
