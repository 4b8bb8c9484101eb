package org.sklad.goods.receiving;

/** Progress of a consignment. */
public enum ConsignmentState {
    /** Announced, with nothing received yet. */
    EXPECTED,
    RECEIVING,
    /** Complete: lines cannot be added, but can still be reversed. */
    RECEIVED
}
