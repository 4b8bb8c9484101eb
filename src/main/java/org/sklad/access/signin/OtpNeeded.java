package org.sklad.access.signin;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The password is right, but the code of the operator's second factor is missing, wrong or already used. */
public final class OtpNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    OtpNeeded() {
        super(
                Kind.UNKNOWN_CALLER,
                "otp-needed",
                Message.of("access.otp-needed"),
                List.of(new FieldError("otp", Message.of("access.otp-needed"))));
    }
}
