package org.sklad.access.signin;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Username or password is wrong, or the operator is not active: one answer for all, so that no username is told. */
public final class SignInRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignInRefused() {
        super(Kind.UNKNOWN_CALLER, "sign-in-refused", Message.of("access.sign-in-refused"));
    }
}
