package org.sklad.receiving;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.i18n.Refusal;

/** The sorting was taken back before: nothing is found in it any more. */
public final class SortingTakenBack extends Refusal {
    private static final long serialVersionUID = 1L;

    SortingTakenBack() {
        super(Kind.CONFLICT, "wrong-state", Message.of("receiving.sorting.taken-back-already"));
    }
}
