package org.sklad.centres;

import java.util.List;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A location with this code is in the centre and says something else. */
public final class LocationExists extends Refusal {
    private static final long serialVersionUID = 1L;

    LocationExists(LocationAddress address) {
        this(Message.of(
                "centres.location.exists",
                address.location().value(),
                address.centre().value()));
    }

    private LocationExists(Message message) {
        super(Kind.CONFLICT, "already-exists", message, List.of(new FieldError("code", message)));
    }
}
