package org.sklad.goods.receiving;

/** Kind of difference between announced and received goods, or of bad condition. */
public enum DiscrepancyKind {
    SHORT,
    OVER,
    NOT_ANNOUNCED,
    DAMAGED,
    REFUSED
}
