package org.sklad.aid.days;

/** The state of a person on the list of a distribution day. */
public enum PersonState {
    EXPECTED,
    WAITING,
    AT_DESK,
    /** Follows from a handout; not stored. */
    SERVED,
    /** Neither served nor in the queue when the day was closed. */
    ABSENT
}
