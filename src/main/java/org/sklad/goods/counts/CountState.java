package org.sklad.goods.counts;

/** How far a count is. */
public enum CountState {
    /** People count; also again, when lines are to be counted anew. */
    OPEN,
    /** Waits for a manager who did not count. */
    COUNTED,
    /** Its differences are posted; but for lines that are still to be counted again, it is over. */
    APPROVED,
    /** Given up; nothing is posted. */
    DISCARDED
}
