package org.sklad.phone.imports;

/** States of an unreadable record. */
public enum UnreadableState {
    /** Waits for a manager. */
    OPEN,
    /** A manager stated how it was entered, or why not. */
    SETTLED,
    /** Deleted before anybody settled it, because a person whom it names was erased. */
    ERASED
}
