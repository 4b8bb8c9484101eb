package org.sklad.centres;

import java.util.List;
import org.sklad.access.CentreCode;
import org.sklad.platform.i18n.FieldError;
import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** A location, a room or an asset with this code is in the centre and says something else. */
public final class PartExists extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param key of a text that takes the code of the part and that of the centre */
    PartExists(String key, String code, CentreCode centre) {
        this(Message.of(key, code, centre.value()));
    }

    private PartExists(Message message) {
        super(Kind.CONFLICT, "already-exists", message, List.of(new FieldError("code", message)));
    }
}
