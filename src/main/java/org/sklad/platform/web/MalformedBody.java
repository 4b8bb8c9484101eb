package org.sklad.platform.web;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import org.sklad.platform.i18n.FieldError;

/** A body that does not fit the address: 400, with the invalid fields if they are known. */
public final class MalformedBody extends BadRequestException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public MalformedBody(List<FieldError> errors) {
        this.errors = List.copyOf(errors);
    }

    List<FieldError> errors() {
        return errors;
    }
}
