package org.sklad.platform.i18n;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A request that a rule refuses. Nothing was changed, and the message says what is possible instead.
 *
 * <p>Refusals are answers, not faults: they have no stack trace and are never logged as errors. One mapper in
 * {@code platform.web} turns the kind into a status and the rest into a page, a fragment or problem+json.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The kinds. The mapper gives each its status: 401, 404, 403, 409, 412, 422, 429. */
    public enum Kind {
        /** The caller is not signed in. */
        UNKNOWN_CALLER,
        NOT_FOUND,
        FORBIDDEN,
        CONFLICT,
        /** The object was changed after the caller read it. */
        STALE,
        RULE,
        LIMIT
    }

    private final Kind kind;
    private final String type;
    private final transient Message message;
    private final transient List<FieldError> errors;

    /**
     * Creates a refusal without field errors.
     *
     * @param type the last part of the problem type, {@code insufficient-stock} for {@code /problems/insufficient-stock}
     */
    protected Refusal(Kind kind, String type, Message message) {
        this(kind, type, message, List.of());
    }

    protected Refusal(Kind kind, String type, Message message, List<FieldError> errors) {
        super(type, null, false, false);
        this.kind = kind;
        this.type = type;
        this.message = message;
        this.errors = List.copyOf(errors);
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public Message message() {
        return message;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** Returns the waiting time before the same request can succeed, if it is known (kind LIMIT). */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }
}
