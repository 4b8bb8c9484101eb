package org.sklad.programme.visits;

/** The state of a field visit; all but the first are final. */
public enum VisitState {
    PLANNED,
    DONE,
    CANCELLED
}
