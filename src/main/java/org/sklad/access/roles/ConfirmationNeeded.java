package org.sklad.access.roles;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * The act changes permissions and the password was not entered recently. The answer is 401, as in RFC 9470 for a sign-in that is
 * too old.
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
