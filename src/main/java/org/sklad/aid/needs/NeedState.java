package org.sklad.aid.needs;

/** State of a need. */
public enum NeedState {
    OPEN,
    MET,
    WITHDRAWN
}
