package org.sklad.programme.interpreters;

/** The state of a request for an interpreter. */
public enum RequestState {
    /** Waits for an interpreter. */
    OPEN,
    /** An interpreter is assigned. Released, it is open again. */
    ASSIGNED,
    /** The interpreter worked, and the times are recorded. */
    DONE,
    /** Not wanted any more. */
    CANCELLED,
    /** Its time passed while it was open. Read from the clock, never stored. */
    UNMET
}
