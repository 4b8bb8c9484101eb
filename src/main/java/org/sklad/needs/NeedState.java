package org.sklad.needs;

/** Where a need stands. */
public enum NeedState {
    OPEN,
    MET,
    WITHDRAWN
}
