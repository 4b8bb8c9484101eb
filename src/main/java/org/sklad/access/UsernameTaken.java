package org.sklad.access;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** Another operator has the username. */
public final class UsernameTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    UsernameTaken(Username username) {
        super(
                Kind.CONFLICT,
                "already-exists",
                Message.of("access.username-taken", username.value()),
                List.of(new FieldError("username", Message.of("access.username-taken", username.value()))));
    }
}
