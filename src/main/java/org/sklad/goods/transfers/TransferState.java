package org.sklad.goods.transfers;

/** How far a transfer is. */
public enum TransferState {
    /** Written down; nothing has left yet. */
    DRAFT,
    DISPATCHED,
    /** Something of it was received or explained, and something is still on the way. */
    PARTLY_RECEIVED,
    /** Nothing is left on the way. */
    RECEIVED,
    CANCELLED
}
