package org.sklad.platform.i18n;

/** The operator's roles do not allow the act, whatever thing it names. */
public final class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(Kind.FORBIDDEN, "forbidden", Message.of("platform.forbidden"));
    }
}
