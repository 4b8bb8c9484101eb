package org.sklad.goods.counts;

/** What a scan did to its line. */
public enum ScanKind {
    /** It is all that stands there; the number begins anew. */
    NUMBER,
    /** It came on top. */
    ADDED,
    /** The line counts as not counted. */
    TAKEN_BACK
}
