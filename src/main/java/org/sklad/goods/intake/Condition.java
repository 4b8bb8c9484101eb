package org.sklad.goods.intake;

/** Condition of goods on arrival. */
public enum Condition {
    GOOD,
    /** Goods are received into quarantine, with a reason. */
    DAMAGED,
    /** Goods are not received. The discrepancy list shows the reason. */
    REFUSED
}
