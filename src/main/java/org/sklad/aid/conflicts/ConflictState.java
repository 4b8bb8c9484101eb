package org.sklad.aid.conflicts;

/** Whether a conflict waits. */
public enum ConflictState {
    OPEN,
    /** A manager said that it stands as it happened. */
    RESOLVED,
    /** Nothing is broken any more: a handout was taken back, or goods were brought back. */
    GONE
}
