package org.sklad.aid.conflicts;

/** State of a conflict. */
public enum ConflictState {
    OPEN,
    /** A manager decided that the handouts remain as they happened. */
    RESOLVED,
    /** Nothing is broken any more: a record was reversed or withdrawn, or goods were returned. */
    GONE;

    static ConflictState of(boolean open, boolean resolved) {
        if (open) {
            return OPEN;
        }
        return resolved ? RESOLVED : GONE;
    }
}
