package org.sklad.goods.counts;

/** The effect of a scan on its line. */
public enum ScanKind {
    /** Sets the total; the number starts anew. */
    NUMBER,
    /** Adds to the total. */
    ADDED,
    /** Reverses the line, so that it is uncounted. */
    TAKEN_BACK
}
