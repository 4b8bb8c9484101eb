package org.sklad.platform.i18n;

/** A refusal because another operator changed the object after the caller read it. Nothing was changed. */
public final class ChangedMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile() {
        super(Kind.STALE, "changed-meanwhile", Message.of("platform.changed-meanwhile"));
    }
}
