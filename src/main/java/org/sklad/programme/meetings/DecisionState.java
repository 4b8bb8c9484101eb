package org.sklad.programme.meetings;

/** The state of a decision in a list. Overdue decisions are open too. */
public enum DecisionState {
    OPEN,
    OVERDUE,
    DONE
}
