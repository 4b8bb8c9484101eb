package org.sklad.aid.conflicts;

/** State of a conflict. */
public enum ConflictState {
    OPEN,
    /** A manager decided that the handouts remain as they happened. */
    RESOLVED,
    /** Nothing is broken any more: a handout was reversed, or goods were returned. */
    GONE
}
