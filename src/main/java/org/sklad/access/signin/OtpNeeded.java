package org.sklad.access.signin;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The password was right; the operator has set up a second factor and its code is missing, wrong, or was used before. */
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
