package org.sklad.printing;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The thing does not exist or is outside the operator's centres. The message is the same for both and names the reference. */
public final class NothingToLabel extends Refusal {
    private static final long serialVersionUID = 1L;

    NothingToLabel(String ref) {
        super(Kind.NOT_FOUND, "not-found", Message.of("printing.not-there", ref));
    }
}
