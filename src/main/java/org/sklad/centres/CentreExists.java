package org.sklad.centres;

import java.util.List;
import org.sklad.access.CentreCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A centre with this code is there and says something else. */
public final class CentreExists extends Refusal {
    private static final long serialVersionUID = 1L;

    CentreExists(CentreCode code) {
        super(
                Kind.CONFLICT,
                "already-exists",
                Message.of("centres.exists", code.value()),
                List.of(new FieldError("code", Message.of("centres.exists", code.value()))));
    }
}
