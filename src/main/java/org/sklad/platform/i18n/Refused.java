package org.sklad.platform.i18n;

import java.util.List;

/** A refusal that consists of its text. A refusal that code catches, or that carries more than its text, has its own class. */
public final class Refused extends Refusal {
    private static final long serialVersionUID = 1L;

    private Refused(Kind kind, String type, Message message, List<FieldError> errors) {
        super(kind, type, message, errors);
    }

    /** Makes a refusal with a kind or a type that the methods below do not cover. */
    public static Refused of(Kind kind, String type, Message message) {
        return new Refused(kind, type, message, List.of());
    }

    /** Refuses because the object is in the wrong state: 409, of type {@code wrong-state}. */
    public static Refused conflict(String key, Object... arguments) {
        return of(Kind.CONFLICT, "wrong-state", Message.of(key, arguments));
    }

    /** Refuses because another object has this unique value: 409, of type {@code already-exists}, at the field of the form. */
    public static Refused exists(String field, String key, Object... arguments) {
        Message message = Message.of(key, arguments);
        return new Refused(Kind.CONFLICT, "already-exists", message, List.of(new FieldError(field, message)));
    }

    /**
     * Refuses because of a rule: 422. The type is the last part of the key: {@code last-administrator} for
     * {@code access.last-administrator}.
     */
    public static Refused rule(String key, Object... arguments) {
        return of(Kind.RULE, key.substring(key.lastIndexOf('.') + 1), Message.of(key, arguments));
    }

    /** Refuses because another operator has to do it: 403, of type {@code forbidden}. */
    public static Refused forbidden(String key, Object... arguments) {
        return of(Kind.FORBIDDEN, "forbidden", Message.of(key, arguments));
    }
}
