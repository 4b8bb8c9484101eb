package org.sklad.platform.i18n;

/**
 * A refusal because the object does not exist or is outside the operator's centres. The answer is the same for both, so it
 * reveals neither.
 */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(Kind.NOT_FOUND, "not-found", Message.of("platform.not-found"));
    }
}
