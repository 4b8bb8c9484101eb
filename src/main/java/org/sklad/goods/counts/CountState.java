package org.sklad.goods.counts;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/** The state of a count. */
public enum CountState {
    /** People count, or count lines again. */
    OPEN,
    /** Counting has ended; a manager who did not count must decide. */
    COUNTED,
    /** Its differences are posted and the count is over, except for lines that must be counted again. */
    APPROVED,
    /** Discarded; nothing is posted. */
    DISCARDED;

    Message words() {
        return Message.of("counts.state." + this);
    }

    /** Returns the state as people see it. */
    public Shown.Chip chip() {
        return new Shown.Chip(this == APPROVED ? "done" : this == COUNTED ? "soon" : "neutral", words());
    }
}
