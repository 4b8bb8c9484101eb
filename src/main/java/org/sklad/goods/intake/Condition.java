package org.sklad.goods.intake;

/** In what state goods came. */
public enum Condition {
    GOOD,
    /** They come in, into quarantine, with a reason. */
    DAMAGED,
    /** They do not come in; the reason stands on the discrepancy list. */
    REFUSED
}
