package org.sklad.access;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The operator signed in with a one-time password; nothing else is possible before they choose their own. */
public final class PasswordChoiceNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    PasswordChoiceNeeded() {
        super(Kind.FORBIDDEN, "password-choice-needed", Message.of("access.password-choice-needed"));
    }
}
