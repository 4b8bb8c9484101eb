package org.sklad.goods.planning;

/** The reason why an item is short at a centre (domain, "Short"). */
public enum ShortReason {
    /** People need more than is available. */
    NEEDS,
    /** Less is available than the minimum. */
    MINIMUM,
    /** The stock lasts for fewer days than goods take to arrive. */
    RUNS_OUT
}
