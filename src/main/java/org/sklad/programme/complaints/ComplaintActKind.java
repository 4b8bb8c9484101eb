package org.sklad.programme.complaints;

/** The acts on a complaint, with the states in which they are possible. */
public enum ComplaintActKind {
    RECEIPT,
    /** A fact, not a state: the person sees that somebody has read it. */
    ACKNOWLEDGEMENT,
    /** In review, it changes who is named or hands the complaint over to the focal points. */
    REVIEW,
    ANSWER,
    /** A note of the reviewers, which the person does not see. */
    NOTE,
    /** A further message of the person. */
    MESSAGE,
    CLOSURE,
    REOPENING;

    boolean isPossibleIn(ComplaintState state) {
        return switch (this) {
            case RECEIPT -> false;
            case ACKNOWLEDGEMENT -> state == ComplaintState.RECEIVED;
            case REVIEW ->
                state == ComplaintState.RECEIVED
                        || state == ComplaintState.IN_REVIEW
                        || state == ComplaintState.REOPENED;
            case ANSWER ->
                state == ComplaintState.IN_REVIEW
                        || state == ComplaintState.ANSWERED
                        || state == ComplaintState.REOPENED;
            case NOTE, MESSAGE -> true;
            case CLOSURE -> state == ComplaintState.ANSWERED;
            case REOPENING -> state == ComplaintState.ANSWERED || state == ComplaintState.CLOSED;
        };
    }

    /** Returns the state after the act. A message of the person after an answer reopens the complaint. */
    ComplaintState after(ComplaintState state) {
        return switch (this) {
            case RECEIPT, ACKNOWLEDGEMENT, NOTE -> state;
            case REVIEW -> ComplaintState.IN_REVIEW;
            case ANSWER -> ComplaintState.ANSWERED;
            case CLOSURE -> ComplaintState.CLOSED;
            case REOPENING -> ComplaintState.REOPENED;
            case MESSAGE -> state.isUnanswered() ? state : ComplaintState.REOPENED;
        };
    }

    /** Returns true if the person reads the text of the act by the reply code. */
    boolean isReadByPerson() {
        return this == RECEIPT || this == MESSAGE || this == ANSWER;
    }

    /** Returns true if the act shows the person that somebody has read the complaint. */
    boolean acknowledges() {
        return this == ACKNOWLEDGEMENT || this == REVIEW || this == ANSWER;
    }
}
