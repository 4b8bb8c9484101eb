package org.sklad.aid.handouts;

/** Whether a handout stands. */
public enum HandoutState {
    RECORDED,
    /** Taken back: the goods stand where they stood, and the entitlement is given back. */
    REVERSED
}
