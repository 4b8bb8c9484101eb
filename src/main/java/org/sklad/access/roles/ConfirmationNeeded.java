package org.sklad.access.roles;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * The act changes who may do what; it is done only by someone who gave their password lately. Answered with 401, as RFC 9470
 * has it for a sign-in that is too old.
 */
public final class ConfirmationNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    public ConfirmationNeeded() {
        super(
                Kind.UNKNOWN_CALLER,
                "confirmation-needed",
                Message.of("access.confirmation-needed", Operator.CONFIRMATION.toMinutes()));
    }
}
