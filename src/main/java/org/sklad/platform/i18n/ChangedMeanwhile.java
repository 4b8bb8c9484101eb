package org.sklad.platform.i18n;

import java.util.Optional;

/** A refusal because another operator changed the object after the caller read it. Nothing was changed. */
public final class ChangedMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;

    public ChangedMeanwhile() {
        super(Kind.STALE, "changed-meanwhile", Message.of("platform.changed-meanwhile"));
    }

    /**
     * Compares a state with the one that the caller saw.
     *
     * @param seen empty if the caller accepts any state
     * @throws ChangedMeanwhile if the caller saw another state
     */
    public static <T> void requireSame(Optional<T> seen, T now) {
        if (seen.filter(each -> !each.equals(now)).isPresent()) {
            throw new ChangedMeanwhile();
        }
    }
}
