package org.sklad.access.signin;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The PIN is wrong, or the operator must enter the password at this station first. */
public final class PinRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private PinRefused(Message message) {
        super(Kind.UNKNOWN_CALLER, "sign-in-refused", message);
    }

    /** @param most number of wrong PINs in a row after which the password is needed */
    static PinRefused wrong(int most) {
        return new PinRefused(Message.of("access.pin-wrong", most));
    }

    /** Creates the answer for an operator whose PIN the station does not take, whatever the reason. */
    static PinRefused passwordNeeded() {
        return new PinRefused(Message.of("access.pin-password-needed"));
    }
}
