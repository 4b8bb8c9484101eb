package org.sklad.goods.bags;

/** Progress of a reconciliation. */
public enum ReconciliationState {
    /** The bag is being counted. */
    OPEN,
    /** Differences are corrected, and the goods are back. */
    COMPLETED
}
