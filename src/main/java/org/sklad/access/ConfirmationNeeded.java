package org.sklad.access;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The act changes who may do what; it is done only by someone who has just given their password. */
public final class ConfirmationNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    public ConfirmationNeeded() {
        super(
                Kind.FORBIDDEN,
                "confirmation-needed",
                Message.of("access.confirmation-needed", Operator.CONFIRMATION.toMinutes()));
    }
}
