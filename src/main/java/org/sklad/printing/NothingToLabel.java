package org.sklad.printing;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** What was named is not there, or lies outside the operator's centres: one answer for both, which says what was asked for. */
public final class NothingToLabel extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingToLabel(String ref) {
        super(Kind.NOT_FOUND, "not-found", Message.of("printing.not-there", ref));
    }
}
