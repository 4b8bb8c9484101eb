package org.sklad.aid.days;

/** Where a distribution day stands. */
public enum DayState {
    /** The list can be written anew. */
    PLANNED,
    /** Somebody came. */
    OPEN,
    CLOSED,
    /** Was planned and is not held; nobody came. */
    CANCELLED
}
