package org.sklad.goods.transfers;

/** Progress of a transfer. */
public enum TransferState {
    /** Created; nothing has left yet. */
    DRAFT,
    DISPATCHED,
    /** Some goods were received or explained, and some are still on the way. */
    PARTLY_RECEIVED,
    /** Nothing is left on the way. */
    RECEIVED,
    CANCELLED
}
