package org.sklad.goods.transfers;

import org.sklad.platform.i18n.Message;
import org.sklad.platform.lists.Shown;

/** Progress of a transfer. */
public enum TransferState {
    /** Created; nothing has left yet. */
    DRAFT,
    DISPATCHED,
    /** Some goods were received or explained, and some are still on the way. */
    PARTLY_RECEIVED,
    /** Nothing is left on the way. */
    RECEIVED,
    CANCELLED;

    Message words() {
        return Message.of("moves.state." + this);
    }

    /** Returns the state as people see it. */
    public Shown.Chip chip() {
        return new Shown.Chip(
                this == RECEIVED ? "done" : this == DRAFT || this == CANCELLED ? "neutral" : "soon", words());
    }
}
