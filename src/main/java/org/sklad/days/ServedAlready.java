package org.sklad.days;

import org.sklad.beneficiaries.CaseCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Who comes was served on this day before. */
public final class ServedAlready extends Refusal {
    private static final long serialVersionUID = 1L;

    ServedAlready(CaseCode who) {
        super(Kind.CONFLICT, "served-already", Message.of("days.served-already", who.grouped()));
    }
}
