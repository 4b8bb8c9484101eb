package org.sklad.access.roles;

import java.time.Duration;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * The act changes permissions and the password was not entered recently. The answer is 401, as in RFC 9470 for a sign-in that is
 * too old.
 */
public final class ConfirmationNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param within how long an entered password is valid */
    ConfirmationNeeded(Duration within) {
        super(Kind.UNKNOWN_CALLER, "confirmation-needed", Message.of("access.confirmation-needed", within.toMinutes()));
    }
}
