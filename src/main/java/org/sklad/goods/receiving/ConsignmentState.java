package org.sklad.goods.receiving;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/** Progress of a consignment. */
public enum ConsignmentState {
    /** Announced, with nothing received yet. */
    EXPECTED,
    RECEIVING,
    /** Complete: lines cannot be added, but can still be reversed. */
    RECEIVED;

    Message words() {
        return Message.of("receiving.state." + this);
    }

    /** Returns the state as people see it. */
    public Shown.Chip chip() {
        return new Shown.Chip(this == RECEIVED ? "done" : this == RECEIVING ? "soon" : "neutral", words());
    }
}
