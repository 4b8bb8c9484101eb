package org.sklad.goods.receiving;

/** How far a consignment is. */
public enum ConsignmentState {
    /** Announced; nothing of it was received yet. */
    EXPECTED,
    RECEIVING,
    /** Complete: nothing more is added, but a line can still be taken back. */
    RECEIVED
}
