package org.sklad.programme.interpreters;

/** The reason why an interpreter was released from a request. */
public enum ReleaseReason {
    /** Away on that day. */
    ABSENT,
    DECLINED,
    /** Did not come or did not answer. */
    NO_SHOW,
    /** The request was cancelled. */
    NOT_NEEDED,
    MISTAKE
}
