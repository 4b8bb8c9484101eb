package org.sklad.writeoffs;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** It was taken back before, and is taken back once. */
public final class WriteOffTakenBack extends Refusal {
    private static final long serialVersionUID = 1L;

    WriteOffTakenBack() {
        super(Kind.CONFLICT, "wrong-state", Message.of("writeoffs.taken-back-already"));
    }
}
