package org.sklad.goods.receiving;

/** In what way that which came is not what was announced, or not as it should be. */
public enum DiscrepancyKind {
    SHORT,
    OVER,
    NOT_ANNOUNCED,
    DAMAGED,
    REFUSED
}
