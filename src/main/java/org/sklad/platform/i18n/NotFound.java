package org.sklad.platform.i18n;

/** There is no such thing, or it lies outside the operator's centres: one answer for both, so that neither is told. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(Kind.NOT_FOUND, "not-found", Message.of("platform.not-found"));
    }
}
