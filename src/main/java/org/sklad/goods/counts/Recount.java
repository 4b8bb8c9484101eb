package org.sklad.goods.counts;

/** The reason why the number of a line is in doubt. The line must be counted again, and its balance stays until then. */
public enum Recount {
    /** A manager ordered a recount. */
    ASKED,
    /** The line was counted in parts and goods moved in between, so it is unknown whether they were counted. */
    MOVED,
    /** At approval, the balance was smaller than the missing quantity. */
    BELOW_ZERO,
    /** At approval, another count, a correction or a reversal had already changed the balance of the place since the scan. */
    CORRECTED_SINCE,
    /** At approval, the box had moved or the location was closed. */
    PLACE_GONE
}
