package org.sklad.days;

/** Where a distribution day stands. */
public enum DayState {
    /** The list can be written anew. */
    PLANNED,
    /** Somebody came. */
    OPEN,
    CLOSED
}
