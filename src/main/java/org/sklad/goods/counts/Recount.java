package org.sklad.goods.counts;

/** Why the number of a line says nothing about what is missing: it is counted again, and until then the books stay as they are. */
public enum Recount {
    /** A manager wants to be sure. */
    ASKED,
    /** It was counted in parts, and goods went in or out between two of them: nobody knows from which part. */
    MOVED,
    /** At approval fewer stood in the books than were missing. */
    BELOW_ZERO,
    /** At approval another count or a correction had brought the books of the place to what stands there since. */
    CORRECTED_SINCE,
    /** At approval the box stood elsewhere, or the location was closed. */
    PLACE_GONE
}
