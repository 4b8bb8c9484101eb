package org.sklad.aid.days;

/** Where somebody on the list of a distribution day is. */
public enum PersonState {
    EXPECTED,
    WAITING,
    AT_DESK,
    /** A handout says so; it is not written down here. */
    SERVED,
    /** Neither served nor waiting when the day was closed. */
    ABSENT
}
