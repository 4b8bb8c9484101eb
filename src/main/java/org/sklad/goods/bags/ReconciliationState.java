package org.sklad.goods.bags;

/** How far a reconciliation is. */
public enum ReconciliationState {
    /** The bag is being counted. */
    OPEN,
    /** What differed is corrected, and the goods are back. */
    COMPLETED
}
