package org.sklad.kits;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** It was taken back before, and is taken back once. */
public final class AssemblyTakenBack extends Refusal {
    private static final long serialVersionUID = 1L;

    AssemblyTakenBack() {
        super(Kind.CONFLICT, "wrong-state", Message.of("kits.taken-back-already"));
    }
}
