package org.sklad.goods.counts;

/** The state of a count. */
public enum CountState {
    /** People count, or count lines again. */
    OPEN,
    /** Counting has ended; a manager who did not count must decide. */
    COUNTED,
    /** Its differences are posted and the count is over, except for lines that must be counted again. */
    APPROVED,
    /** Discarded; nothing is posted. */
    DISCARDED
}
