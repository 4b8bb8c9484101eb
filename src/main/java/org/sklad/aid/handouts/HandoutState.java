package org.sklad.aid.handouts;

/** State of a handout. */
public enum HandoutState {
    RECORDED,
    /** The goods are back where they were, and the entitlement is given back. */
    REVERSED
}
