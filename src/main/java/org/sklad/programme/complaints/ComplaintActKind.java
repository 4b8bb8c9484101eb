package org.sklad.programme.complaints;

import java.util.Set;

/** The acts on a complaint, with the states in which they are possible. */
public enum ComplaintActKind {
    RECEIPT(Set.of()),
    /** A fact, not a state: the person sees that somebody has read it. */
    ACKNOWLEDGEMENT(Set.of(ComplaintState.RECEIVED)),
    /** In review, it changes who is named or hands the complaint over to the focal points. */
    REVIEW(Set.of(ComplaintState.RECEIVED, ComplaintState.IN_REVIEW, ComplaintState.REOPENED)),
    ANSWER(Set.of(ComplaintState.IN_REVIEW, ComplaintState.ANSWERED, ComplaintState.REOPENED)),
    /** A note of the reviewers, which the person does not see. */
    NOTE(Set.of(ComplaintState.values())),
    /** A further message of the person. */
    MESSAGE(Set.of(ComplaintState.values())),
    CLOSURE(Set.of(ComplaintState.ANSWERED)),
    REOPENING(Set.of(ComplaintState.ANSWERED, ComplaintState.CLOSED));

    private final Set<ComplaintState> possibleIn;

    ComplaintActKind(Set<ComplaintState> possibleIn) {
        this.possibleIn = possibleIn;
    }

    boolean isPossibleIn(ComplaintState state) {
        return possibleIn.contains(state);
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
