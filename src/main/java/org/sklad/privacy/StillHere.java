package org.sklad.privacy;

import org.sklad.beneficiaries.CaseCode;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Nobody is erased whose stay lasts; nothing was changed. */
public final class StillHere extends Refusal {
    private static final long serialVersionUID = 1L;

    StillHere(CaseCode code) {
        super(Kind.CONFLICT, "wrong-state", Message.of("privacy.still-here", code.grouped()));
    }
}
