package org.sklad.access.signin;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/**
 * The username or password is wrong, or the operator is inactive. All cases get the same answer, so that no username is revealed.
 */
public final class SignInRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    public SignInRefused() {
        super(Kind.UNKNOWN_CALLER, "sign-in-refused", Message.of("access.sign-in-refused"));
    }
}
