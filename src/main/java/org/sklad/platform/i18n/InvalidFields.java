package org.sklad.platform.i18n;

import java.util.List;

/** A refusal because one or more fields are missing or invalid. It lists all of them. */
public final class InvalidFields extends Refusal {
    private static final long serialVersionUID = 1L;

    public InvalidFields(List<FieldError> errors) {
        super(Kind.RULE, "invalid", Message.of("platform.invalid", errors.size()), errors);
    }

    public InvalidFields(String field, Message message) {
        this(List.of(new FieldError(field, message)));
    }
}
