package org.sklad.aid.days;

/** The state of a distribution day. */
public enum DayState {
    /** Nobody has come; the list can be rewritten. */
    PLANNED,
    /** The first person has come. */
    OPEN,
    CLOSED,
    /** Not held; nobody had come. */
    CANCELLED
}
