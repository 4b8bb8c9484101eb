package org.sklad.platform.i18n;

/** Somebody else changed the thing since the caller read it; nothing was changed now. */
public final class ChangedMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile() {
        super(Kind.STALE, "changed-meanwhile", Message.of("platform.changed-meanwhile"));
    }
}
