package org.sklad.platform.i18n;

/** A refusal because the operator's roles do not allow the act on any object. */
public final class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(Kind.FORBIDDEN, "forbidden", Message.of("platform.forbidden"));
    }
}
