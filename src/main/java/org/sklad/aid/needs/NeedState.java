package org.sklad.aid.needs;

/** Where a need stands. */
public enum NeedState {
    OPEN,
    MET,
    WITHDRAWN
}
