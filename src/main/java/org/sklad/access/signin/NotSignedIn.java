package org.sklad.access.signin;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The request has no session or token that is valid now. */
public final class NotSignedIn extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotSignedIn() {
        super(Kind.UNKNOWN_CALLER, "not-signed-in", Message.of("access.not-signed-in"));
    }
}
