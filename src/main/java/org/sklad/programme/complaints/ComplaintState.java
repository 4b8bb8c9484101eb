package org.sklad.programme.complaints;

/** The state of a complaint. */
public enum ComplaintState {
    RECEIVED,
    IN_REVIEW,
    ANSWERED,
    CLOSED,
    REOPENED;

    /** Returns true if an answer is still due. */
    public boolean isUnanswered() {
        return this == RECEIVED || this == IN_REVIEW || this == REOPENED;
    }
}
